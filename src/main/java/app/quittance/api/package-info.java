/** REST for the systems of client companies: a key instead of a sign-in, problem details for errors, OpenAPI. */
@NullMarked
@ApplicationModule(
        displayName = "api",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "debtor",
            "casefile",
            "document",
            "account",
            "intake",
            "litigation",
            "scoring",
            "strategy",
            "journal"
        })
package app.quittance.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
