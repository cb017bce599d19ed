package app.quittance.law.delays;

/** Before whom a payment order is asked: some of its delays differ. */
public enum CourtSeized {
    /** Commercial court, economic-activities court or commercial chamber. */
    TC,
    /** Judicial court. */
    TJ,
    /** Judge of protection litigation. */
    JCP
}
