/** Measures the program with as many cases as an agency has; not among the tests, since a machine is as fast as it is. */
@NullMarked
package app.quittance.scale;

import org.jspecify.annotations.NullMarked;
