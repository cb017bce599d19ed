/** The team lead's pages: who works what, what waits for approval. */
@NullMarked
@ApplicationModule(
        displayName = "web.lead",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "web.cases",
            "identity",
            "debtor",
            "casefile",
            "strategy",
            "remittance"
        })
package app.quittance.web.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
