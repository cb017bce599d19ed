/** From a filled template to an archival PDF: printing, checking what was printed, tagging, and PDF/A. */
@NullMarked
package app.quittance.document.print;

import org.jspecify.annotations.NullMarked;
