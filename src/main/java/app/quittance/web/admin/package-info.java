/** The administrator's pages: the people, the facts of law in force and what others would change of what is owed, the model in use, the date of a demonstration. */
@NullMarked
@ApplicationModule(
        displayName = "web.admin",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "law",
            "law :: *",
            "rulebook",
            "identity",
            "journal",
            "client",
            "account",
            "scoring",
            "scoring :: *"
        })
package app.quittance.web.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
