package app.quittance.scoring.simulation;

import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.history.PayerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes up what debtors were invoiced and how they paid, from a seed. A debtor has a habit and means that change from
 * month to month; an invoice that is not paid at its due date is paid week after week with a chance that falls with its
 * age. One debtor's life hangs on the seed and its two names alone, so lives can be made one by one.
 */
public final class PaymentLife {

    private static final String CURRENCY = "EUR";

    private final long seed;
    private final LocalDate from;
    private final LocalDate until;

    public PaymentLife(long seed, LocalDate from, LocalDate until) {
        this.seed = seed;
        this.from = from;
        this.until = until;
    }

    /** The whole market on which the bundled model learns: so many debtors for each kind of creditor. */
    public void market(int debtorsPerClient, Consumer<HistoryRow> taker) {
        for (Clientele clientele : Clientele.values()) {
            String clientId = clientele.name().toLowerCase(Locale.ROOT);
            for (int i = 1; i <= debtorsPerClient; i++) {
                String debtorId = "%s-%05d".formatted(clientId, i);
                PayerKind kind = clientele.kindOf(Dice.of(seed, clientId, debtorId, "kind"));
                of(clientele, clientId, debtorId, kind).forEach(taker);
            }
        }
    }

    /** One debtor's dealings with one client: invoices issued, and payments made, up to the last day. */
    public List<HistoryRow> of(Clientele clientele, String clientId, String debtorId, PayerKind kind) {
        Dice dice = Dice.of(seed, clientId, debtorId);
        Habit habit = Habit.of(kind, dice);
        InvoiceLife life = new InvoiceLife(habit, new Fortune(habit, from, until, dice), until, dice);
        double usualEuros = dice.logNormal(clientele.medianEuros, clientele.spread);
        double perDay = dice.logNormal(clientele.invoicesPerYear, 0.5) / 365;
        List<HistoryRow> rows = new ArrayList<>();
        LocalDate issuedOn = from.plusDays((long) dice.waiting(perDay));
        for (int number = 1; !issuedOn.isAfter(until); number++) {
            long cents = Math.max(1_000, Math.round(100 * dice.logNormal(usualEuros, 0.45)));
            LocalDate dueOn = issuedOn.plusDays(clientele.termDays);
            LocalDate disputedOn = disputedOn(clientele, issuedOn, dueOn, dice);
            String invoiceId = debtorId + "-" + number;
            List<InvoiceLife.Receipt> receipts = life.pay(cents, dueOn, disputedOn);
            if (disputedOn != null && disputedOn.isAfter(until)) {
                disputedOn = null;
            }
            rows.addAll(rows(clientId, debtorId, kind, invoiceId, cents, issuedOn, dueOn, disputedOn, receipts));
            issuedOn = issuedOn.plusDays(1 + (long) dice.waiting(perDay));
        }
        return rows;
    }

    private static @Nullable LocalDate disputedOn(Clientele clientele, LocalDate issuedOn, LocalDate dueOn, Dice dice) {
        if (!dice.happens(clientele.disputeShare)) {
            return null;
        }
        LocalDate day = dueOn.plusDays(dice.between(-10, 40));
        return day.isBefore(issuedOn) ? issuedOn : day;
    }

    private static List<HistoryRow> rows(
            String clientId,
            String debtorId,
            PayerKind kind,
            String invoiceId,
            long cents,
            LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable LocalDate disputedOn,
            List<InvoiceLife.Receipt> receipts) {
        if (receipts.isEmpty()) {
            return List.of(new HistoryRow(
                    clientId, debtorId, kind, invoiceId, cents, CURRENCY, issuedOn, dueOn, null, null, disputedOn));
        }
        return receipts.stream()
                .map(receipt -> new HistoryRow(
                        clientId,
                        debtorId,
                        kind,
                        invoiceId,
                        cents,
                        CURRENCY,
                        issuedOn,
                        dueOn,
                        receipt.on(),
                        receipt.cents(),
                        disputedOn))
                .toList();
    }
}
