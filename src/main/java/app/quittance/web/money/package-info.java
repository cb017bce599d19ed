/** The accountant's pages: the money that came, and what the bank took back. */
@NullMarked
@ApplicationModule(
        displayName = "web.money",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "ledger",
            "identity",
            "client",
            "debtor",
            "casefile",
            "account",
            "remittance"
        })
package app.quittance.web.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
