/** The client's pages: hand over debts, follow them, answer what the agency asks. It sees its own and nothing else. */
@NullMarked
@ApplicationModule(
        displayName = "web.client",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "ledger",
            "debtor",
            "casefile",
            "document",
            "account",
            "remittance",
            "dispute",
            "intake",
            "scoring",
            "strategy",
            "litigation",
            "api::hooks"
        })
package app.quittance.web.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
