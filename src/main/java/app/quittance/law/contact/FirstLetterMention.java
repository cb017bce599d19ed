package app.quittance.law.contact;

/** What the first letter to a debtor must hold (CPCE R.124-4); each one missing is a fine of the fifth class (R.124-7). */
public enum FirstLetterMention {
    /** 1°: the collector's name and its address or seat. */
    COLLECTOR,
    /** 1°: that it carries on an amicable collection activity. */
    AMICABLE_COLLECTION,
    /** 2°: the creditor's name and its address or seat. */
    CREDITOR,
    /** 3°: what the debt rests on. */
    BASIS,
    /** 3°: principal, interest and other accessories, each apart. */
    AMOUNTS,
    /** 4°: the demand to pay. */
    DEMAND,
    /** 4°: the ways to pay. */
    WAYS_TO_PAY,
    /** 5°: the two paragraphs of L.111-8, word for word. */
    RECOVERY_COSTS
}
