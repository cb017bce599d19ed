package app.quittance.ledger;

/**
 * An account of the books. A room declares its own as constants and shows them to the check of the books by a
 * {@link Chart}.
 *
 * @param name as it stands in postings
 * @param sign on which side its balance lies
 * @param keptFor for whom one balance is kept
 */
public record LedgerAccount(String name, Sign sign, KeptFor keptFor) {

    /** What may be in an account: what it received less what it gave. */
    public enum Sign {
        /** Something or nothing: a debt that is open, money held. */
        HOLDING,
        /** Below zero: what it gave is what came into the books by it. */
        SOURCE,
        /** On either side: something that was passed on may be taken back. Whoever declares it proves it by a rule of its own. */
        RUNNING
    }

    /** How far a subject counts: a claim's open principal cannot be made up by another claim's. */
    public enum KeptFor {
        CLAIM,
        CASE,
        CLIENT
    }
}
