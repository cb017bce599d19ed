package app.quittance.litigation;

/** How far a declaration of claim is. */
public enum DeclarationState {
    TO_PREPARE,
    PREPARED,
    SENT,
    /** The creditor gave it up. */
    WAIVED
}
