/** From a document's content to the named values and rows that its template shows, and to the mentions that the law asks of it. */
@NullMarked
package app.quittance.document.filling;

import org.jspecify.annotations.NullMarked;
