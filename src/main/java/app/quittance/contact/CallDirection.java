package app.quittance.contact;

/** Who rang whom. What limits our calls does not limit the debtor's. */
public enum CallDirection {
    OUTGOING,
    INCOMING
}
