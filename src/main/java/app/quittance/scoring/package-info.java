/** How likely a debt is to be paid within 90 days, and why: features, training, the model in use, scores and their reasons. */
@NullMarked
@ApplicationModule(
        displayName = "scoring",
        allowedDependencies = {
            "kernel",
            "platform",
            "debtor",
            "journal",
            "casefile",
            "account",
            "arrangement",
            "contact"
        })
package app.quittance.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
