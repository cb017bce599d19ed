package app.quittance.casefile;

/** The place, a hold or the collector of a case changed: whoever keeps a view of it reads it again. */
public record CaseChanged(CaseId caseId) {}
