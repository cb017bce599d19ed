package app.quittance.scoring.history;

import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers rows, in any order, into a payment history. Two rows of one invoice must agree on what the invoice is. */
public final class HistoryBuilder {

    private final Map<String, Map<String, PayerDraft>> clients = new LinkedHashMap<>();

    /** Takes one row; the line number is for the person who must find it again. */
    public void add(HistoryRow row, long line) {
        clients.computeIfAbsent(row.clientId(), client -> new LinkedHashMap<>())
                .computeIfAbsent(row.debtorId(), debtor -> new PayerDraft())
                .add(row, line);
    }

    /** The history; what was gathered is given away. */
    public PaymentHistory build() {
        List<Creditor> creditors = new ArrayList<>();
        clients.forEach((clientId, drafts) -> {
            List<Payer> payers = new ArrayList<>(drafts.size());
            drafts.forEach((debtorId, draft) -> payers.add(draft.build(debtorId)));
            creditors.add(new Creditor(clientId, payers));
        });
        clients.clear();
        return new PaymentHistory(creditors);
    }

    private static final class PayerDraft {

        private PayerKind kind = PayerKind.UNKNOWN;
        private final Map<String, InvoiceDraft> invoices = LinkedHashMap.newLinkedHashMap(4);

        void add(HistoryRow row, long line) {
            if (kind == PayerKind.UNKNOWN) {
                kind = row.kind();
            }
            InvoiceDraft draft = invoices.get(row.invoiceId());
            if (draft == null) {
                invoices.put(row.invoiceId(), new InvoiceDraft(row, line));
            } else {
                draft.add(row, line);
            }
        }

        Payer build(String debtorId) {
            return new Payer(
                    debtorId,
                    kind,
                    invoices.values().stream().map(InvoiceDraft::build).toList());
        }
    }

    private static final class InvoiceDraft {

        private final HistoryRow first;
        private final long line;
        private @Nullable LocalDate disputedOn;
        private final List<Payment> payments = new ArrayList<>(1);
        private final List<LocalDate> paidWithoutAmount = new ArrayList<>(0);

        InvoiceDraft(HistoryRow row, long line) {
            this.first = row;
            this.line = line;
            take(row);
        }

        void add(HistoryRow row, long otherLine) {
            if (row.amountCents() != first.amountCents() || !row.dueOn().equals(first.dueOn())) {
                throw new Refusal("history.contradiction", otherLine, line, row.invoiceId());
            }
            take(row);
        }

        private void take(HistoryRow row) {
            disputedOn = earlier(disputedOn, row.disputedOn());
            if (row.paidOn() == null) {
                return;
            }
            if (row.paidCents() == null) {
                paidWithoutAmount.add(row.paidOn());
            } else if (row.paidCents() > 0) {
                payments.add(new Payment(row.paidOn(), row.paidCents()));
            }
        }

        Invoice build() {
            shareTheRest();
            return new Invoice(
                    Invoice.Source.HISTORY,
                    first.invoiceId(),
                    first.amountCents(),
                    first.issuedOn(),
                    first.dueOn(),
                    disputedOn,
                    payments);
        }

        /** Payments whose amounts are not known pay, in equal parts, what the others left. */
        private void shareTheRest() {
            long rest = Math.max(
                    0,
                    first.amountCents()
                            - payments.stream().mapToLong(Payment::cents).sum());
            for (int left = paidWithoutAmount.size(); left > 0; left--) {
                long part = rest / left;
                payments.add(new Payment(paidWithoutAmount.get(left - 1), part));
                rest -= part;
            }
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            if (one == null) {
                return other;
            }
            return other == null || one.isBefore(other) ? one : other;
        }
    }
}
