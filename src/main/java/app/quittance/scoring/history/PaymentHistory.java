package app.quittance.scoring.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The invoices and payments of some clients, up to the last day on which anything is known to have happened. */
public record PaymentHistory(List<Creditor> creditors) {

    public PaymentHistory {
        creditors = List.copyOf(creditors);
    }

    public Stream<Invoice> invoices() {
        return creditors.stream()
                .flatMap(creditor -> creditor.payers().stream())
                .flatMap(payer -> payer.invoices().stream());
    }

    public boolean isEmpty() {
        return creditors.isEmpty();
    }

    /** The first due date. */
    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(invoices().mapToInt(Invoice::dueOn).min().orElseThrow());
    }

    /** The day up to which outcomes can be seen: the last issue, dispute or payment. A due date may lie in the future. */
    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(
                invoices().mapToInt(Invoice::lastEventOn).max().orElseThrow());
    }
}
