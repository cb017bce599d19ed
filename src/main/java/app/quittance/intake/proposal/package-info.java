/** What the columns of a table may be, where nobody said it: from their headers and their values, for a person to confirm. */
@NullMarked
package app.quittance.intake.proposal;

import org.jspecify.annotations.NullMarked;
