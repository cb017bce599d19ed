package app.quittance.dispute;

/** What a debtor objects, in the words by which disputes are counted. */
public enum DisputeReason {
    NOT_RECEIVED,
    NOT_AS_AGREED,
    PRICE_OR_QUANTITY,
    ALREADY_PAID,
    CREDIT_NOTE_EXPECTED,
    NOT_ORDERED,
    CONTRACT_ENDED,
    NOT_THE_DEBTOR,
    TIME_BARRED,
    OTHER
}
