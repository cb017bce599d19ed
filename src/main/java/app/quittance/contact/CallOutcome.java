package app.quittance.contact;

/** What came of a call. */
public enum CallOutcome {
    SPOKE_WITH_DEBTOR,
    /** Somebody else answered: nothing was disclosed. */
    SOMEBODY_ELSE,
    MESSAGE_LEFT,
    NO_ANSWER,
    WRONG_NUMBER,
    REFUSED_TO_TALK
}
