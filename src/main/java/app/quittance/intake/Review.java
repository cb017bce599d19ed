package app.quittance.intake;

import java.util.List;
import java.util.Map;

/**
 * What a file that was tried out leaves to a person of the client: those without an answer first, the likeliest of them first.
 */
public record Review(List<Resemblance> debtors, List<Twin> invoices) {

    public Review {
        debtors = List.copyOf(debtors);
        invoices = List.copyOf(invoices);
    }

    public boolean isEmpty() {
        return debtors.isEmpty() && invoices.isEmpty();
    }

    /** How many wait for an answer. */
    public long open() {
        return debtors.stream().filter(each -> each.answer().isEmpty()).count()
                + invoices.stream().filter(each -> each.answer().isEmpty()).count();
    }

    /** What a person answers, by the numbers of what was asked. */
    public record Answers(Map<Integer, Verdict> ofDebtors, Map<Integer, Verdict> ofInvoices) {

        public Answers {
            ofDebtors = Map.copyOf(ofDebtors);
            ofInvoices = Map.copyOf(ofInvoices);
        }
    }
}
