package app.quittance.casefile;

/** Why work on a case rests. */
public enum HoldReason {
    /** The debtor disputes the debt. */
    DISPUTED,
    /** The claim is time-barred: no contact, no filing. */
    LIMITED,
    /** Collective proceedings forbid payment and action (C. com. L.622-7, L.622-21). */
    INSOLVENCY,
    /** The over-indebtedness file was accepted (C. conso. L.722-2). */
    OVER_INDEBTEDNESS,
    /** A judge deferred the payment or spread it: neither penalties nor enforcement until then (C. civ. 1343-5). */
    GRACE_PERIOD,
    CLIENT_REQUEST,
    /** Letters come back from an address where the debtor is unknown. */
    ADDRESS_UNKNOWN,
    /** The claim was assigned to a factor: until a person knows whom the debtor is to pay, nobody asks it for money. */
    PAYEE_UNCONFIRMED
}
