/** Who works here and in whose name: people and their roles, the keys of client systems, and the agency's own identity. */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"kernel", "platform", "journal"})
package app.quittance.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
