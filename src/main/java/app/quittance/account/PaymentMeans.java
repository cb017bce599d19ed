package app.quittance.account;

/** How money came. */
public enum PaymentMeans {
    TRANSFER,
    CHEQUE,
    CARD,
    CASH,
    DIRECT_DEBIT
}
