package app.quittance.scoring.history;

import java.util.List;

/** A client with its debtors and their invoices: the whole of what a feature may be computed from. */
public record Creditor(String clientId, List<Payer> payers) {

    public Creditor {
        payers = List.copyOf(payers);
    }
}
