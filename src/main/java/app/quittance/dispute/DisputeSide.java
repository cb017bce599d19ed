package app.quittance.dispute;

/** Who speaks in a dispute. */
public enum DisputeSide {
    DEBTOR,
    CLIENT,
    AGENCY
}
