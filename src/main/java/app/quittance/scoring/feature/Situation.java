package app.quittance.scoring.feature;

import app.quittance.scoring.history.Dealings;
import app.quittance.scoring.history.Invoice;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One debt on one day: what is asked for, the debtor's other invoices with the same client, and that client's usual. A
 * debt is one invoice when learning, and the invoices of a case when scoring.
 */
public final class Situation {

    private static final double UNKNOWN = Double.NaN;

    private final PayerAt at;
    private final List<Invoice> debt;
    private final ClientPulse client;
    private final Tally others;
    private final Elsewhere elsewhere;

    /** Where nothing of other clients is looked at. */
    public Situation(PayerAt at, List<Invoice> debt, ClientPulse client) {
        this(at, debt, client, Elsewhere.UNKNOWN);
    }

    /** @param owner the client whose debt it is, and the person who owes it, as others know them */
    public Situation(PayerAt at, List<Invoice> debt, ClientPulse client, KnownByClients known, Owner owner) {
        this(at, debt, client, known.beyond(owner.person(), owner.client(), at.payer.kind()));
    }

    /** Who has a debt with whom: debtors that are one person have one key here. */
    public record Owner(String client, String person) {}

    private Situation(PayerAt at, List<Invoice> debt, ClientPulse client, Elsewhere elsewhere) {
        this.at = at;
        this.debt = debt;
        this.client = client;
        this.elsewhere = elsewhere;
        this.others = at.tally.copy();
        debt.forEach(invoice -> others.remove(invoice, at.dayFor(invoice)));
    }

    /** All that is known of it, in numbers. */
    public Facts facts() {
        return Facts.of(this);
    }

    double openEuros() {
        return debt.stream().mapToLong(invoice -> invoice.openAt(at.day)).sum() / 100.0;
    }

    int daysOverdue() {
        return at.day - debt.stream().mapToInt(Invoice::dueOn).min().orElse(at.day);
    }

    double sharePaid() {
        return 1 - openEuros() / amountEuros();
    }

    double daysSincePaymentOnDebt() {
        return daysSince(lastPaymentOnDebt());
    }

    /** Whether the debt's last payment is one of which nobody told when it came. */
    boolean isLastPaymentOnDebtUndated() {
        int last = lastPaymentOnDebt();
        return debt.stream()
                .filter(invoice -> invoice.lastPaymentBefore(at.day) == last)
                .allMatch(invoice -> invoice.isUndated(last));
    }

    private int lastPaymentOnDebt() {
        return debt.stream()
                .mapToInt(invoice -> invoice.lastPaymentBefore(at.day))
                .filter(day -> day != Invoice.NEVER)
                .max()
                .orElse(Invoice.NEVER);
    }

    double isDisputed() {
        return debt.stream().anyMatch(invoice -> invoice.isDisputedBefore(at.day)) ? 1 : 0;
    }

    double isCompany() {
        return switch (at.payer.kind()) {
            case COMPANY -> 1;
            case CONSUMER -> 0;
            case UNKNOWN -> UNKNOWN;
        };
    }

    int pastInvoices() {
        return others.due;
    }

    int pastOnTime() {
        return others.onTime;
    }

    int pastRipe() {
        return others.ripe;
    }

    int pastLongLate() {
        return others.longLate;
    }

    int pastChased() {
        return others.chased;
    }

    int pastCaughtUp() {
        return others.caughtUp;
    }

    int pastSettled() {
        return others.settled;
    }

    double onTimeShare() {
        return client.onTimeShare(others);
    }

    /** The plain mean over the invoices that were paid. */
    double meanDaysLate() {
        return others.settled == 0 ? UNKNOWN : (double) others.daysLate / others.settled;
    }

    double usualDaysLate() {
        return client.daysLate(others);
    }

    double longLateShare() {
        return client.longLateShare(others);
    }

    double caughtUpShare() {
        return client.caughtUpShare(others);
    }

    int otherOpen() {
        return others.open;
    }

    double otherOpenEuros() {
        return others.openCents / 100.0;
    }

    int oldestOtherOverdueDays() {
        for (Invoice invoice : at.open) {
            if (!debt.contains(invoice)) {
                return at.day - invoice.dueOn();
            }
        }
        return 0;
    }

    double daysSinceLastPayment() {
        return daysSince(at.lastPaymentOn);
    }

    boolean isLastPaymentUndated() {
        return at.lastPaymentUndated;
    }

    /** Whether one of the recent payments may be older: nobody told when it came. */
    boolean isRecentPaymentUndated() {
        return at.recentPaymentUndated;
    }

    int recentPayments() {
        return at.recentPayments;
    }

    /** How many times the debtor's usual invoice this one is. */
    double timesUsualAmount() {
        if (others.due == 0 || others.amountCents == 0) {
            return UNKNOWN;
        }
        return amountEuros() / debt.size() / (others.amountCents / 100.0 / others.due);
    }

    int otherDisputes() {
        return others.disputed;
    }

    double disputedShare() {
        return client.disputedShare(others);
    }

    double clientRecoveryAtThisAge() {
        return client.knowsRecovery() ? client.recoveryAt(daysOverdue()) : UNKNOWN;
    }

    double promisesKept() {
        return lived(dealings -> dealings.keptBefore(at.day));
    }

    double promisesBroken() {
        return lived(dealings -> dealings.brokenBefore(at.day));
    }

    double isPromised() {
        return lived(dealings -> dealings.isPromisedAt(at.day) ? 1 : 0);
    }

    double recentTalks() {
        return lived(dealings -> dealings.talksBetween(at.day - PayerAt.RECENT_DAYS, at.day));
    }

    double isLetterReturned() {
        return lived(dealings -> dealings.isReturnedBefore(at.day) ? 1 : 0);
    }

    double elsewhereOpen() {
        return ofOthers(elsewhere.open());
    }

    double elsewherePayments() {
        return ofOthers(elsewhere.payments());
    }

    double elsewhereDue() {
        return ofOthers(elsewhere.due());
    }

    double elsewhereOnTime() {
        return ofOthers(elsewhere.onTime());
    }

    /** Leans on a half as long as there is little to count. */
    double elsewhereOnTimeShare() {
        return elsewhere.due() == 0 ? UNKNOWN : (elsewhere.onTime() + 1.0) / (elsewhere.due() + 2.0);
    }

    private double ofOthers(int counted) {
        return elsewhere.clients() == 0 ? UNKNOWN : counted;
    }

    /** Not known before the agency had a case of the debtor. */
    private double lived(ToDoubleFunction<Dealings> told) {
        Dealings dealings = at.payer.dealings();
        return dealings.isKnownAt(at.day) ? told.applyAsDouble(dealings) : UNKNOWN;
    }

    private double amountEuros() {
        return debt.stream().mapToLong(Invoice::amountCents).sum() / 100.0;
    }

    private double daysSince(int day) {
        return day == Invoice.NEVER ? UNKNOWN : at.day - day;
    }
}
