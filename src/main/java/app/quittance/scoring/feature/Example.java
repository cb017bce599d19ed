package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import java.time.LocalDate;

/** An invoice that was overdue and open on a day, as it looked that morning, and what came of it. */
public record Example(String clientId, Payer payer, Invoice invoice, LocalDate asOf, Situation situation) {

    /** Whether at least half was then paid in time; only to be asked where {@link Target#isKnown} says that it is past. */
    public boolean isMet(Target target) {
        return target.isMet(invoice, Invoice.dayOf(asOf));
    }

    public long openCents() {
        return invoice.openAt(Invoice.dayOf(asOf));
    }

    /** What came in of it within the days of the target, at most what was open. */
    public long paidCents(Target target) {
        return Math.min(openCents(), invoice.paidWithin(Invoice.dayOf(asOf), target.days()));
    }
}
