/** The demonstration agency: an invented week of an invented agency, entered through the doors that real users use. */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law :: *",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "account",
            "remittance",
            "dispute",
            "arrangement",
            "contact",
            "intake",
            "litigation",
            "scoring",
            "scoring :: watch",
            "strategy"
        })
package app.quittance.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
