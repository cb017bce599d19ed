/** Files of debts in, cases out: recognised by content, checked row by row, merged whole or not at all, and answered for. */
@NullMarked
@ApplicationModule(
        displayName = "intake",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law::limitation",
            "rulebook",
            "client",
            "debtor",
            "casefile",
            "account",
            "document",
            "litigation"
        })
package app.quittance.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
