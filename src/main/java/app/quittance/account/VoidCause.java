package app.quittance.account;

/** Why a movement does not count. */
public enum VoidCause {
    /** The bank took the money back: until then it was there. */
    BOUNCED,
    /** Entered by mistake: it never was. */
    MISTAKEN
}
