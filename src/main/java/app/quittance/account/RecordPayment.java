package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a debtor.
 *
 * @param receivedOn the day from which it counts: what it pays bears no interest on that day
 * @param reference the bank's or the payer's, such as the number of a cheque
 * @param named the claim that the debtor said it pays (C. civ. 1342-10), if any
 * @param key names this payment for ever: the same key again records nothing
 */
public record RecordPayment(
        CaseId caseId,
        Money amount,
        LocalDate receivedOn,
        PaymentMeans means,
        ReceivedBy receivedBy,
        @Nullable String reference,
        @Nullable ClaimId named,
        String key) {}
