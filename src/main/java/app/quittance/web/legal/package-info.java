/** The legal team's pages: which cases are ready for court, which are not and why, the packet, the deadlines. */
@NullMarked
@ApplicationModule(
        displayName = "web.legal",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "law",
            "law :: *",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "account",
            "litigation"
        })
package app.quittance.web.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
