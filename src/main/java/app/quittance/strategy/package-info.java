/** Decides the route of a case and what to do next with it, and conducts the daily run. Advice: a person may override. */
@NullMarked
@ApplicationModule(
        displayName = "strategy",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law :: limitation",
            "rulebook",
            "journal",
            "client",
            "debtor",
            "casefile",
            "account",
            "arrangement",
            "scoring",
            "contact",
            "litigation"
        })
package app.quittance.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
