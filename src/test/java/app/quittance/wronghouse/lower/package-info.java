@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.quittance.wronghouse.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
