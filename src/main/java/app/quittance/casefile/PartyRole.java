package app.quittance.casefile;

/** What somebody owes of a claim beside its debtor. */
public enum PartyRole {
    /** All of it, as the debtor does (C. civ. art. 1313). */
    CO_DEBTOR,
    /** What the debtor does not pay (C. civ. art. 2288). */
    GUARANTOR
}
