/** The case: one debtor of one client with its claims, its place in the procedure, its holds and who works it. */
@NullMarked
@ApplicationModule(
        displayName = "casefile",
        allowedDependencies = {"kernel", "platform", "journal", "identity", "client", "debtor"})
package app.quittance.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
