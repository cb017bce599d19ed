package app.quittance.contact;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** A letter is on its way to a debtor. */
public record LetterSent(LetterId letterId, CaseId caseId, LetterKind kind, LetterMeans means, LocalDate on) {}
