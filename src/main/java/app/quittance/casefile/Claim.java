package app.quittance.casefile;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice of a case. It never changes: payments, credit notes and waivers stand in the ledger.
 *
 * @param amount what the invoice says, VAT included
 * @param paidBefore what the client had received of it when it handed the claim over
 * @param basis what the debt rests on (contract, order), in the client's words
 */
public record Claim(
        ClaimId id,
        CaseId caseId,
        String invoiceNumber,
        LocalDate invoicedOn,
        LocalDate dueOn,
        Money amount,
        Money paidBefore,
        Optional<String> basis,
        LocalDate placedOn) {

    /** The principal handed over. */
    public Money principal() {
        return amount.minus(paidBefore);
    }
}
