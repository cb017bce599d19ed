package app.quittance.scoring.history;

import java.util.Comparator;
import java.util.List;

/**
 * A debtor as one client knows it: the invoices between the two, by due date. What the same debtor owes elsewhere is not
 * here, so nothing that is told to this client can come from another.
 */
public record Payer(String debtorId, PayerKind kind, List<Invoice> invoices, Dealings dealings) {

    private static final Comparator<Invoice> BY_DUE_DATE = Comparator.comparingInt(Invoice::dueOn);

    public Payer(String debtorId, PayerKind kind, List<Invoice> invoices) {
        this(debtorId, kind, invoices, Dealings.UNKNOWN);
    }

    public Payer {
        invoices = invoices.stream().sorted(BY_DUE_DATE).toList();
    }
}
