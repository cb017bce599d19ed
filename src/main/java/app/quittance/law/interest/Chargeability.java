package app.quittance.law.interest;

import app.quittance.law.Relation;

/**
 * Whether a debtor may be charged something at the amicable stage and on what ground. Costs of collection without an
 * enforceable title stay with the creditor whatever a contract says (CPCE L.111-8); between professionals and with public
 * buyers a statute says otherwise for the fixed indemnity and its proven supplement.
 *
 * @param condition what must be so for the charge to stand
 * @param article the text that allows or forbids it
 */
public record Chargeability(boolean allowed, Condition condition, String article) {

    public enum Condition {
        NONE,
        /** The clause must be among the exhibits. */
        CLAUSE_SHOWN,
        /** Only once the debtor was put on notice to pay. */
        FORMAL_NOTICE,
        /** Each cent must be proven. */
        PROOF,
        /** Only under an enforceable title or a decision. */
        TITLE
    }

    private static final String COLLECTION_COSTS = "CPCE art. L.111-8";

    /** What the law says of a charge against a debtor in this relation. */
    public static Chargeability of(Relation relation, Charge charge) {
        return switch (charge) {
            case PRINCIPAL -> allowed(Condition.NONE, "C. civ. art. 1103");
            case CONTRACTUAL_SUM -> allowed(Condition.CLAUSE_SHOWN, "C. civ. art. 1103, 1231-5");
            case LEGAL_INTEREST -> allowed(Condition.FORMAL_NOTICE, "C. civ. art. 1231-6, 1344-1");
            case LATE_PENALTIES -> underTradeLaw(relation, Condition.NONE, "C. civ. art. 1231-6");
            case FIXED_INDEMNITY -> underTradeLaw(relation, Condition.NONE, COLLECTION_COSTS);
            case FURTHER_RECOVERY_COSTS -> underTradeLaw(relation, Condition.PROOF, COLLECTION_COSTS);
            case LETTER_COSTS, AGENCY_FEE, FILE_FEE -> new Chargeability(false, Condition.NONE, COLLECTION_COSTS);
            case COURT_COSTS -> allowed(Condition.TITLE, "CPC art. 695, 696");
            case ENFORCEMENT_COSTS -> allowed(Condition.TITLE, COLLECTION_COSTS);
        };
    }

    private static Chargeability underTradeLaw(Relation relation, Condition condition, String otherwise) {
        return switch (relation) {
            case PROFESSIONALS -> allowed(condition, "C. com. art. L.441-10 II, D.441-5");
            case PUBLIC_BUYER -> allowed(condition, "CCP art. L.2192-13, D.2192-35");
            case CONSUMER, CIVIL -> new Chargeability(false, Condition.NONE, otherwise);
        };
    }

    private static Chargeability allowed(Condition condition, String article) {
        return new Chargeability(true, condition, article);
    }
}
