package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import java.util.ArrayList;
import java.util.List;

/**
 * A debtor with one client, as known on the morning of a day. Where the client's books were read some time ago, what they
 * tell is taken as of that day: an invoice that was open then is not counted as left unpaid since.
 */
public final class PayerAt {

    static final int RECENT_DAYS = 90;

    final Payer payer;
    final int day;
    private final int booksDay;
    final Tally tally = new Tally();
    final List<Invoice> open = new ArrayList<>(0);
    int lastPaymentOn = Invoice.NEVER;
    boolean lastPaymentUndated;
    int recentPayments;
    boolean recentPaymentUndated;

    public PayerAt(Payer payer, int day) {
        this(payer, day, day);
    }

    /** @param booksDay the day after the last thing that the client's books tell, or the day itself */
    public PayerAt(Payer payer, int day, int booksDay) {
        this.payer = payer;
        this.day = day;
        this.booksDay = Math.min(day, booksDay);
        payer.invoices().forEach(this::see);
    }

    /** The invoices that were overdue and open, the oldest first. */
    public List<Invoice> openInvoices() {
        return open;
    }

    /** The day as of which an invoice is known. */
    int dayFor(Invoice invoice) {
        return invoice.source() == Invoice.Source.HISTORY ? booksDay : day;
    }

    private void see(Invoice invoice) {
        if (invoice.begunOn() >= day) {
            return;
        }
        tally.add(invoice, dayFor(invoice));
        recentPayments += invoice.paymentsBetween(day - RECENT_DAYS, day);
        int paidOn = invoice.lastPaymentBefore(day);
        if (paidOn != Invoice.NEVER && (lastPaymentOn == Invoice.NEVER || paidOn > lastPaymentOn)) {
            lastPaymentOn = paidOn;
            lastPaymentUndated = invoice.isUndated(paidOn);
        }
        recentPaymentUndated |= invoice.hasUndatedBetween(day - RECENT_DAYS, day);
        if (invoice.isOverdueAt(dayFor(invoice))) {
            open.add(invoice);
        }
    }
}
