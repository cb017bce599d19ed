/** What must be true of a debt before it is taken, and what a client is warned of. */
@NullMarked
package app.quittance.intake.check;

import org.jspecify.annotations.NullMarked;
