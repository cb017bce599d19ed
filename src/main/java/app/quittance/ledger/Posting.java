package app.quittance.ledger;

import app.quittance.kernel.Money;
import java.time.LocalDate;

/** An amount that goes from one account to another, for one subject, with effect from a date. It has two sides, so it balances. */
public record Posting(LedgerAccount from, LedgerAccount to, Money amount, Subject subject, LocalDate effectiveOn) {

    public Posting {
        if (!amount.isPositive()) throw new IllegalArgumentException("A posting of nothing or less: " + amount);
        if (from.equals(to)) throw new IllegalArgumentException("A posting from " + from.name() + " to itself");
    }

    /** The same with effect from another day. */
    public Posting on(LocalDate day) {
        return new Posting(from, to, amount, subject, day);
    }
}
