package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What one payment discharged, part by part; {@code left} is what found nothing to discharge. */
public record Allocation(LocalDate date, Money costs, Money interest, Money principal, Money indemnity, Money left) {

    static Allocation none(LocalDate date, Money amount) {
        Money zero = Money.zero(amount.currency());
        return new Allocation(date, zero, zero, zero, zero, amount);
    }

    public Money discharged() {
        Currency currency = costs.currency();
        return Money.sum(List.of(costs, interest, principal, indemnity), currency);
    }

    /** The whole payment: what it discharged and what is left of it. */
    public Money paid() {
        return discharged().plus(left);
    }

    /** This allocation with so much of what was left given to a part. */
    Allocation give(Component component, Money amount) {
        Money rest = left.minus(amount);
        return switch (component) {
            case COSTS -> new Allocation(date, costs.plus(amount), interest, principal, indemnity, rest);
            case INTEREST -> new Allocation(date, costs, interest.plus(amount), principal, indemnity, rest);
            case PRINCIPAL -> new Allocation(date, costs, interest, principal.plus(amount), indemnity, rest);
            case INDEMNITY -> new Allocation(date, costs, interest, principal, indemnity.plus(amount), rest);
        };
    }
}
