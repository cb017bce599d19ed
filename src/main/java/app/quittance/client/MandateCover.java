package app.quittance.client;

import app.quittance.kernel.Money;
import java.util.Optional;

/**
 * For which claims the agency may act: without an agreement for it, it collects nothing (CPCE R.124-3).
 *
 * @param consumers whether debts of consumers are covered too
 * @param leastClaim invoices of less are left to the client; empty: any amount
 */
public record MandateCover(boolean consumers, Optional<Money> leastClaim) {

    /** Every debtor and any amount. */
    public static final MandateCover ALL = new MandateCover(true, Optional.empty());
}
