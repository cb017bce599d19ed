package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;
import java.time.LocalDate;

/**
 * What is predicted, stated once: that at least half of what is open on a day is paid within so many days, that day and
 * the last one included.
 */
public record Target(int days) {

    /** The contract with the people who read a score. */
    public static final Target NINETY_DAYS = new Target(90);

    /** Whether the outcome can be seen by someone who looks back from that last day; if not, it is no example, never a negative. */
    public boolean isKnown(LocalDate asOf, LocalDate lastDay) {
        return !asOf.plusDays(days).isAfter(lastDay);
    }

    boolean isMet(Invoice invoice, int asOf) {
        return 2 * invoice.paidWithin(asOf, days) >= invoice.openAt(asOf);
    }
}
