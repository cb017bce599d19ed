package app.quittance.account;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** The bank took a payment back on this day: what it had paid is owed as if it had never come. */
public record PaymentBounced(CaseId caseId, MovementId paymentId, LocalDate on) {}
