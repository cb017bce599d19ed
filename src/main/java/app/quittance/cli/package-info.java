/** The same jobs from a shell: results on stdout, everything else on stderr, an exit code that a script can trust. */
@NullMarked
@ApplicationModule(
        displayName = "cli",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law::interest",
            "law::limitation",
            "law::delays",
            "law::courts",
            "journal",
            "rulebook",
            "client",
            "casefile",
            "ledger",
            "account",
            "remittance",
            "document",
            "contact",
            "intake",
            "strategy",
            "litigation",
            "scoring",
            "scoring::feature",
            "scoring::history",
            "scoring::learning",
            "scoring::simulation",
            "scoring::table",
            "identity"
        })
package app.quittance.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
