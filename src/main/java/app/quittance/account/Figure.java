package app.quittance.account;

/** A figure of a statement that somebody may ask about. */
public enum Figure {
    PRINCIPAL,
    INTEREST,
    INDEMNITY,
    COSTS,
    TOTAL,
    /** What the debtor paid beyond all that was owed. */
    OVERPAID
}
