package app.quittance.law.delays;

/** What happened in a procedure and opens a delay. */
public enum ProceduralEvent {
    /** The petition for a payment order was filed. */
    PETITION,
    /** The order was rendered. */
    ORDER,
    /** The order was served. */
    SERVICE,
    /** The first act served in person, or the first seizure, after an order that was not served in person (CPC 1416). */
    FIRST_ACT,
    /** The debtor opposed the order. */
    OPPOSITION,
    /** The creditor received the registry's notice of the opposition. */
    OPPOSITION_NOTICE,
    /** The opening of insolvency proceedings was published in the BODACC. */
    INSOLVENCY_PUBLICATION,
    /** The debtor was invited to the simplified procedure for small claims. */
    SMALL_CLAIM_INVITATION
}
