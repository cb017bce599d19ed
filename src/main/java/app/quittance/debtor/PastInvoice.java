package app.quittance.debtor;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An invoice of the past as a page shows it.
 *
 * @param dueDerived whether its due date is that of the mandate's terms, because nobody told
 * @param settledOn when it was paid in full; empty: it was not
 */
public record PastInvoice(
        String invoiceId,
        Money amount,
        LocalDate dueOn,
        boolean dueDerived,
        boolean disputed,
        Optional<LocalDate> settledOn) {

    /** By how many days it was paid late; none where it was paid in time or is not paid yet. */
    public long daysLate() {
        return settledOn
                .map(on -> Math.max(0, ChronoUnit.DAYS.between(dueOn, on)))
                .orElse(0L);
    }

    /** Whether it was paid after its day, or its day is past and it is not. */
    public boolean isLate(LocalDate today) {
        return settledOn.orElse(today).isAfter(dueOn);
    }
}
