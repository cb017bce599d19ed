/** The collector's pages: the work of the day and the list of their cases. */
@NullMarked
@ApplicationModule(
        displayName = "web.desk",
        allowedDependencies = {"kernel", "platform", "web", "web.cases", "identity", "debtor", "casefile", "strategy"})
package app.quittance.web.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
