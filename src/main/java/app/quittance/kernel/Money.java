package app.quittance.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/** An exact amount. Never mixes currencies, never carries a hidden fraction, never loses a cent. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money>, Serializable {

    public static final Currency EUR = Currency.getInstance("EUR");

    /** Refuses a finer fraction than the cent: rounding is asked for by name, never implied. */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The one place where a fraction of a cent is decided: half up, at the end of a component. */
    public static Money rounded(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP), currency);
    }

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    public static Money euros(BigDecimal amount) {
        return new Money(amount, EUR);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum of amounts of one currency; zero of that currency where there are none. */
    public static Money sum(Collection<Money> amounts, Currency currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other)), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Orders amounts of one currency; two currencies have no order. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other));
    }

    private BigDecimal inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other.amount;
    }
}
