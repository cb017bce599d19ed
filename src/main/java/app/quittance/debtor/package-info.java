/** Who owes: debtors as the agency knows them, as each client told of them, their payment history and their proceedings. */
@NullMarked
@ApplicationModule(
        displayName = "debtor",
        allowedDependencies = {"kernel", "platform", "journal"})
package app.quittance.debtor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
