package app.quittance.contact;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** It is known what became of a letter. */
public record DeliveryRecorded(LetterId letterId, CaseId caseId, LetterKind kind, Delivery outcome, LocalDate on) {}
