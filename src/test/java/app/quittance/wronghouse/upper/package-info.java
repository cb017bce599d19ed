@NullMarked
@ApplicationModule(allowedDependencies = "lower")
package app.quittance.wronghouse.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
