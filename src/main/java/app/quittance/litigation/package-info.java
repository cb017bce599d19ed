/** The way to court: what a case lacks for it, the packet that is filed, and the deadlines that follow. */
@NullMarked
@ApplicationModule(
        displayName = "litigation",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law :: *",
            "rulebook",
            "journal",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "document :: words",
            "account",
            "contact"
        })
package app.quittance.litigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
