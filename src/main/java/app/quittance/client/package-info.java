/** The creditors who hand over debts, and the mandate (convention de recouvrement, CPCE R.124-3) each has signed. */
@NullMarked
@ApplicationModule(
        displayName = "client",
        allowedDependencies = {"kernel", "journal"})
package app.quittance.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
