/**
 * What was recovered for a client in a period, less commission and VAT, settled with it: drawn up by one person, approved by
 * another, then transferred.
 *
 * <p>Uses {@code account} for the money of a period, which it closes; {@code rulebook} for the rate of VAT.
 */
@NullMarked
@ApplicationModule(
        displayName = "remittance",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law::delays",
            "rulebook",
            "journal",
            "ledger",
            "client",
            "casefile",
            "account"
        })
package app.quittance.remittance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
