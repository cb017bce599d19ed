/** Templates as an agency edits them: found, judged before use, read once; their expressions are interpreted and never become code. */
@NullMarked
package app.quittance.document.template;

import org.jspecify.annotations.NullMarked;
