/** Binds PDFs and pictures into one document, with stamps, page numbers and bookmarks. */
@NullMarked
package app.quittance.document.assembly;

import org.jspecify.annotations.NullMarked;
