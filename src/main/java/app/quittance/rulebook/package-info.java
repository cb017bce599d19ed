/** The dated, sourced facts in force: those bundled with the program and the agency's own. Hands {@code law} its values. */
@NullMarked
@ApplicationModule(
        displayName = "rulebook",
        allowedDependencies = {"kernel", "platform", "law", "law::interest", "law::courts"})
package app.quittance.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
