package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import java.util.List;

/**
 * Somebody who owes claims of a case beside its debtor.
 *
 * @param name as the client wrote it
 * @param place as the client wrote it; empty where it told no address
 * @param invoices of which it is said
 */
public record Party(DebtorId debtor, PartyRole role, String name, String place, List<String> invoices) {

    public Party {
        invoices = List.copyOf(invoices);
    }
}
