package app.quittance.casefile;

import java.time.LocalDate;

/** A case ended. */
public record CaseClosed(CaseId caseId, ClosingReason reason, LocalDate on) {}
