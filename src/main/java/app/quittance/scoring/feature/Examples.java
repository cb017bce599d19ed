package app.quittance.scoring.feature;

import app.quittance.scoring.history.Creditor;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import app.quittance.scoring.history.PaymentHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The examples of a payment history: one per invoice and per first of month on which it was overdue and open. They come
 * date by date, and an example whose outcome lies beyond the last day is counted, not given.
 */
public final class Examples {

    private final PaymentHistory history;
    private final Target target;
    private final LocalDate lastDay;
    private final AcrossClients across;
    private final Set<String> shared;

    /**
     * @param lastDay up to which outcomes can be seen; what the history says of later days is not used
     * @param across for which debtors examples look at what other clients know
     */
    public Examples(PaymentHistory history, Target target, LocalDate lastDay, AcrossClients across) {
        this.history = history;
        this.target = target;
        this.lastDay = lastDay;
        this.across = across;
        this.shared = across == AcrossClients.NONE ? Set.of() : history.personsOfSeveralClients();
    }

    /** Where nothing of other clients is looked at. */
    public Examples(PaymentHistory history, Target target, LocalDate lastDay) {
        this(history, target, lastDay, AcrossClients.NONE);
    }

    /** Gives every example from a date on whose outcome is known; returns how many were left out because it is not. */
    public long forEachFrom(LocalDate from, Consumer<Example> taker) {
        long leftOut = 0;
        for (LocalDate asOf : firstsOfMonth(from).toList()) {
            if (target.isKnown(asOf, lastDay)) {
                forEachAt(asOf, taker);
            } else {
                leftOut += countOverdue(asOf);
            }
        }
        return leftOut;
    }

    /** Gives every example of the history. */
    public long forEach(Consumer<Example> taker) {
        return forEachFrom(LocalDate.MIN, taker);
    }

    /** Every invoice that is overdue and open on a day; its outcome, if it is already known, is not looked at by a score. */
    public void forEachAt(LocalDate asOf, Consumer<Example> taker) {
        KnownByClients known = knownAt(Invoice.dayOf(asOf));
        history.creditors().forEach(creditor -> giveOf(creditor, asOf, known, taker));
    }

    private KnownByClients knownAt(int day) {
        var known = new KnownByClients(across);
        if (shared.isEmpty()) {
            return known;
        }
        for (Creditor creditor : history.creditors()) {
            for (Payer payer : creditor.payers()) {
                String person = history.personOf(payer);
                if (shared.contains(person)) {
                    known.see(person, creditor.clientId(), new PayerAt(payer, day));
                }
            }
        }
        return known;
    }

    private void giveOf(Creditor creditor, LocalDate asOf, KnownByClients known, Consumer<Example> taker) {
        int day = Invoice.dayOf(asOf);
        List<PayerAt> payers =
                creditor.payers().stream().map(payer -> new PayerAt(payer, day)).toList();
        ClientPulse pulse = new ClientPulse(payers.stream(), day, target);
        for (PayerAt at : payers) {
            var owner = new Situation.Owner(creditor.clientId(), history.personOf(at.payer));
            for (Invoice invoice : at.openInvoices()) {
                if (!invoice.isExampleAt(day, target.days())) {
                    continue;
                }
                Situation situation = new Situation(at, List.of(invoice), pulse, known, owner);
                taker.accept(new Example(creditor.clientId(), at.payer, invoice, asOf, situation));
            }
        }
    }

    private Stream<LocalDate> firstsOfMonth(LocalDate from) {
        LocalDate first = history.firstDay().isAfter(from) ? history.firstDay() : from;
        LocalDate start =
                first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        return Stream.iterate(start, day -> !day.isAfter(lastDay), day -> day.plusMonths(1));
    }

    private long countOverdue(LocalDate asOf) {
        int day = Invoice.dayOf(asOf);
        return history.creditors().stream()
                .flatMap(creditor -> creditor.payers().stream())
                .flatMap((Payer payer) -> payer.invoices().stream())
                .filter(invoice -> invoice.isOverdueAt(day))
                .count();
    }
}
