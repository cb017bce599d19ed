/** Money, identifiers, time and scope: the words that every room speaks. Imports {@code java.*} and the null annotations only. */
@NullMarked
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {})
package app.quittance.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
