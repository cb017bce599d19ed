/** Double entry: accounts, postings that balance by construction, balances at any date. Knows nothing of the business. */
@NullMarked
@ApplicationModule(
        displayName = "ledger",
        allowedDependencies = {"kernel", "platform"})
package app.quittance.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
