package app.quittance.casefile;

/**
 * What a row of a client's file says beside the debt.
 *
 * @param rowNo the row under which its claim was staged
 */
public record StagedNotes(int rowNo, DebtorNotes debtor, ClaimNotes claim) {}
