/** What a debtor and the agency agree on: promises to pay and instalment plans, kept or broken by the calendar. */
@NullMarked
@ApplicationModule(
        displayName = "arrangement",
        allowedDependencies = {"kernel", "platform", "journal", "casefile", "account"})
package app.quittance.arrangement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
