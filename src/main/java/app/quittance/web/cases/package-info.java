/** What the agency's desks share of a case: its page with every act on it, and its row in a list. */
@NullMarked
@ApplicationModule(
        displayName = "web.cases",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "law",
            "law :: *",
            "rulebook",
            "journal",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "account",
            "dispute",
            "arrangement",
            "contact",
            "scoring",
            "scoring :: registry",
            "scoring :: learning",
            "strategy",
            "litigation"
        })
package app.quittance.web.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
