package app.quittance.account;

/** Who has the money that a debtor paid. */
public enum ReceivedBy {
    /** The agency, on the account that serves only to receive creditors' money (CPCE R.124-2). */
    AGENCY,
    /** The client itself, which told us. */
    CLIENT
}
