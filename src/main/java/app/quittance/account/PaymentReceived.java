package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import java.time.LocalDate;

/** A debtor paid, on this day; the payment is posted and allotted. */
public record PaymentReceived(CaseId caseId, MovementId paymentId, Money amount, LocalDate on) {}
