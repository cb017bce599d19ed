package app.quittance.casefile;

import java.time.LocalDate;

/** Work on a case rests from a date. */
public record CaseHeld(CaseId caseId, HoldReason reason, LocalDate since) {}
