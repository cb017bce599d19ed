/** The kinds of file that intake takes: how each is recognised, and read into rows under our own columns. */
@NullMarked
package app.quittance.intake.reading;

import org.jspecify.annotations.NullMarked;
