package app.quittance.casefile;

/**
 * A formal notice was presented or a decision became enforceable, maybe on an earlier day, or a hold was lifted: what is owed
 * changes with it.
 */
public record CaseTermsChanged(CaseId caseId) {}
