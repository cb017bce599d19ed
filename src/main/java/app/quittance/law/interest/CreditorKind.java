package app.quittance.law.interest;

/** Which of the two legal rates a creditor may ask (CMF L.313-2): it is the creditor that decides, not the debtor. */
public enum CreditorKind {
    /** A natural person acting outside any professional need. */
    PRIVATE_PERSON,
    /** Every other case, so every client of an agency. */
    OTHER
}
