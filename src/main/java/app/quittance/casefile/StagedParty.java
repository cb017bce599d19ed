package app.quittance.casefile;

/**
 * Somebody who owes a claim beside its debtor, as a row of a client's file names them.
 *
 * @param rowNo the row under which they were staged in the debtors' room
 */
public record StagedParty(int rowNo, String invoiceNumber, PartyRole role) {}
