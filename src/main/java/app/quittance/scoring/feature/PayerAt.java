package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import java.util.ArrayList;
import java.util.List;

/** A debtor with one client, as known on the morning of a day. */
public final class PayerAt {

    private static final int RECENT_DAYS = 90;

    final Payer payer;
    final int day;
    final Tally tally = new Tally();
    final List<Invoice> open = new ArrayList<>(0);
    int lastPaymentOn = Invoice.NEVER;
    int recentPayments;

    public PayerAt(Payer payer, int day) {
        this.payer = payer;
        this.day = day;
        payer.invoices().forEach(this::see);
    }

    /** The invoices that were overdue and open, the oldest first. */
    public List<Invoice> openInvoices() {
        return open;
    }

    private void see(Invoice invoice) {
        if (invoice.begunOn() >= day) {
            return;
        }
        tally.add(invoice, day);
        recentPayments += invoice.paymentsBetween(day - RECENT_DAYS, day);
        int paidOn = invoice.lastPaymentBefore(day);
        if (paidOn != Invoice.NEVER && (lastPaymentOn == Invoice.NEVER || paidOn > lastPaymentOn)) {
            lastPaymentOn = paidOn;
        }
        if (invoice.isOverdueAt(day)) {
            open.add(invoice);
        }
    }
}
