package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shares an amount in proportion to what is due on each, to the cent: what rounding leaves goes to the first. */
final class ProRata {

    private static final Money CENT = Money.euros("0.01");

    private ProRata() {}

    /** The shares, never above what is due; all of it where the amount suffices. */
    static List<Money> share(Money amount, List<Money> due) {
        Money total = Money.sum(due, amount.currency());
        if (amount.compareTo(total) >= 0) {
            return due;
        }
        List<Money> shares = new ArrayList<>();
        for (Money each : due) {
            shares.add(floor(amount, each, total));
        }
        handOutCents(amount.minus(Money.sum(shares, amount.currency())), shares, due);
        return shares;
    }

    private static Money floor(Money amount, Money due, Money total) {
        BigDecimal exact = amount.amount().multiply(due.amount()).divide(total.amount(), 2, RoundingMode.DOWN);
        return new Money(exact, amount.currency());
    }

    private static void handOutCents(Money rest, List<Money> shares, List<Money> due) {
        Money cent = new Money(CENT.amount(), rest.currency());
        Money left = rest;
        for (int i = 0; i < shares.size() && left.isPositive(); i++) {
            if (shares.get(i).compareTo(due.get(i)) < 0) {
                shares.set(i, shares.get(i).plus(cent));
                left = left.minus(cent);
            }
        }
    }
}
