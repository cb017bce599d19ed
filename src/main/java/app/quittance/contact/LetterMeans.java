package app.quittance.contact;

/** How a letter travels. */
public enum LetterMeans {
    POST,
    /** Registered, with acknowledgement of receipt. */
    REGISTERED,
    /** As the attachment of an e-mail. */
    EMAIL
}
