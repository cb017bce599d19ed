package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * What a debtor paid the agency too much goes back to it.
 *
 * @param reference the bank's
 * @param key names it for ever: the same key again records nothing
 */
public record RefundOverpayment(
        CaseId caseId, Money amount, LocalDate on, PaymentMeans means, String reference, String key) {}
