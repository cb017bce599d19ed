package app.quittance.account;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** What is owed on a case on a date, part by part. */
public record Owed(Money principal, Money interest, Money indemnity, Money costs, LocalDate asOf) {

    /** The sum of the parts, never a figure of its own. */
    public Money total() {
        return Money.sum(List.of(principal, interest, indemnity, costs), principal.currency());
    }
}
