package app.quittance.remittance;

/** How far a remittance is. One that pays nothing out ends with its approval. */
public enum RemittanceStatus {
    DRAWN_UP,
    APPROVED,
    TRANSFERRED,
    /** By the second person: undone in the books, so that another can be drawn up. */
    REFUSED
}
