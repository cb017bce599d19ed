/** What passes between the house and a debtor: letters and what became of them, calls, notes, and when each is allowed. */
@NullMarked
@ApplicationModule(
        displayName = "contact",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law::contact",
            "law::delays",
            "journal",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "account",
            "arrangement"
        })
package app.quittance.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
