package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money received for several claims.
 *
 * @param named the keys of the claims that the debtor said it was for, in the debtor's order; empty where nothing was said
 */
public record CasePayment(LocalDate date, Money amount, List<String> named) {

    public CasePayment {
        named = List.copyOf(named);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment of nothing or less: " + amount);
        }
    }

    public static CasePayment of(LocalDate date, Money amount) {
        return new CasePayment(date, amount, List.of());
    }
}
