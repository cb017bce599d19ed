package app.quittance.debtor;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice of the past and what was paid of it, as a client's books tell.
 *
 * @param rowNo the row under which its debtor was staged, see {@link DebtorBulk}
 */
public record PastInvoice(
        int rowNo,
        String invoiceId,
        Money amount,
        Optional<LocalDate> issuedOn,
        LocalDate dueOn,
        Optional<LocalDate> disputedOn,
        List<Payment> payments) {

    /** A payment of the invoice, whole or in part. */
    public record Payment(LocalDate on, Money amount) {}
}
