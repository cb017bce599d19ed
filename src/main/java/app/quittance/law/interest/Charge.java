package app.quittance.law.interest;

/** What a creditor may want to put on a debtor's account. */
public enum Charge {
    PRINCIPAL,
    /** A sum that the contract itself provides, such as a penalty clause: to be shown with its exhibit. */
    CONTRACTUAL_SUM,
    /** Late-payment penalties between professionals. */
    LATE_PENALTIES,
    /** Interest at the legal rate, from the formal notice. */
    LEGAL_INTEREST,
    FIXED_INDEMNITY,
    /** Costs of collection over the fixed indemnity, against proof. */
    FURTHER_RECOVERY_COSTS,
    /** Postage, registered letters, reminders. */
    LETTER_COSTS,
    /** The fee of the collection agency. */
    AGENCY_FEE,
    /** "Frais de dossier" under any name. */
    FILE_FEE,
    /** Costs of a procedure that a decision puts on the debtor. */
    COURT_COSTS,
    /** Costs of enforcing a title. */
    ENFORCEMENT_COSTS
}
