package app.quittance.scoring.history;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Money received on a day, in cents.
 *
 * @param dated whether the day is known; otherwise the money came on that day or before it
 */
public record Payment(LocalDate on, long cents, boolean dated) {

    static final Comparator<Payment> BY_DATE = Comparator.comparing(Payment::on);

    public Payment(LocalDate on, long cents) {
        this(on, cents, true);
    }

    /** Money of which nobody told when it came, only that it was there on the evening of that day. */
    public static Payment noLaterThan(LocalDate on, long cents) {
        return new Payment(on, cents, false);
    }
}
