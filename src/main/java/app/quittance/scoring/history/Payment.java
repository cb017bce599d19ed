package app.quittance.scoring.history;

import java.time.LocalDate;
import java.util.Comparator;

/** Money received on a day, in cents. */
public record Payment(LocalDate on, long cents) {

    static final Comparator<Payment> BY_DATE = Comparator.comparing(Payment::on);
}
