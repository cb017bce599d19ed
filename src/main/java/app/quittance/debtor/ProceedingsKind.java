package app.quittance.debtor;

/** Collective proceedings of a business (C. com. book VI), or the over-indebtedness of a consumer (C. conso. L.711-1). */
public enum ProceedingsKind {
    SAFEGUARD,
    RECEIVERSHIP,
    LIQUIDATION,
    OVER_INDEBTEDNESS;

    /** Whether creditors declare what they are owed to a person appointed by the court. */
    public boolean isCollective() {
        return this != OVER_INDEBTEDNESS;
    }
}
