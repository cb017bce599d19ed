package app.quittance.debtor;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice of the past as a client's books tell of it, with one of its payments if there is any. Several payments of an
 * invoice are several rows.
 *
 * @param rowNo the row of the file; no other of the batch has it
 * @param customerNumber the client's own number of its customer
 * @param debtorKind {@link DebtorKind#COMPANY} or {@link DebtorKind#CONSUMER}, where it was told
 * @param dueDerived whether nobody told when it was due, so that the terms of the mandate were taken
 */
public record PastRow(
        int rowNo,
        String customerNumber,
        Optional<DebtorKind> debtorKind,
        String invoiceId,
        Money amount,
        Optional<LocalDate> issuedOn,
        LocalDate dueOn,
        boolean dueDerived,
        Optional<LocalDate> disputedOn,
        Optional<Payment> payment) {

    /**
     * A payment of the invoice, whole or in part.
     *
     * @param amount empty: nobody told how much; it is taken to pay what the others left
     */
    public record Payment(LocalDate on, Optional<Money> amount) {}
}
