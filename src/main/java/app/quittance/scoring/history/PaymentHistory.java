package app.quittance.scoring.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The invoices and payments of some clients, up to the last day on which anything is known to have happened.
 *
 * @param persons debtors who were found to be one person, with the key of that person; another debtor is a person by itself
 */
public record PaymentHistory(List<Creditor> creditors, Map<String, String> persons) {

    public PaymentHistory {
        creditors = List.copyOf(creditors);
        persons = Map.copyOf(persons);
    }

    public PaymentHistory(List<Creditor> creditors) {
        this(creditors, Map.of());
    }

    /** Who the debtor is, whatever the client. */
    public String personOf(Payer payer) {
        return persons.getOrDefault(payer.debtorId(), payer.debtorId());
    }

    /** Those whom several clients know. */
    public Set<String> personsOfSeveralClients() {
        Map<String, String> firstClient = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Creditor creditor : creditors) {
            for (Payer payer : creditor.payers()) {
                String first = firstClient.putIfAbsent(personOf(payer), creditor.clientId());
                if (first != null && !first.equals(creditor.clientId())) {
                    shared.add(personOf(payer));
                }
            }
        }
        return shared;
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
