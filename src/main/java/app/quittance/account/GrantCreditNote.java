package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;

/**
 * The client lowers an invoice. A credit note is no payment: it takes off principal alone, from its date.
 *
 * @param number of the credit note
 * @param key names it for ever: the same key again records nothing
 */
public record GrantCreditNote(CaseId caseId, ClaimId claimId, Money amount, LocalDate on, String number, String key) {

    public GrantCreditNote {
        number = number.strip();
        if (number.isEmpty()) throw new Refusal("account.credit-note-number-missing");
    }
}
