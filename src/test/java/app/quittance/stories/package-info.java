/** The life of a case as people live it: through a real browser, role by role. */
@NullMarked
package app.quittance.stories;

import org.jspecify.annotations.NullMarked;
