/** How the program starts, finds its database, states whose rows it may touch, and runs its jobs. */
@NullMarked
@ApplicationModule(displayName = "platform", allowedDependencies = "kernel")
package app.quittance.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
