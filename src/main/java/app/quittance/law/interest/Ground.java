package app.quittance.law.interest;

/** Why a movement went to this debt and not to another. */
public enum Ground {
    /** There was no other. */
    ONLY_DEBT("C. civ. art. 1343-1"),
    /** The debtor said so; to name a debt is to pay it whole. */
    NAMED("C. civ. art. 1342-10 al. 1"),
    /** It was due, another was not. */
    DUE("C. civ. art. 1342-10 al. 2"),
    /** It bore the higher rate: the debtor gained most by paying it. */
    MOST_BURDENSOME("C. civ. art. 1342-10 al. 2"),
    OLDEST("C. civ. art. 1342-10 al. 2"),
    /** Debts alike in everything share. */
    IN_PROPORTION("C. civ. art. 1342-10 al. 2"),
    /** Costs are accessories: before every principal. */
    ACCESSORY("C. civ. art. 1343-1"),
    /** Whoever lowered the debt, other than by paying, said which. */
    DIRECTED("");

    private final String article;

    Ground(String article) {
        this.article = article;
    }

    /** The article as it is cited beside the allocation; empty where it rests on no rule. */
    public String article() {
        return article;
    }
}
