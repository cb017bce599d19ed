package app.quittance.strategy;

/**
 * How fast the steps of a case follow each other. House policy, not law.
 *
 * @param callAfterFirstLetterDays from the first letter to the first call
 * @param planAfterFirstLetterDays from the first letter to the call that proposes instalments
 * @param noticeAfterFirstLetterDays from the first letter to the formal notice
 * @param daysBetweenCalls from one call to the next
 */
record Pace(
        int callAfterFirstLetterDays,
        int planAfterFirstLetterDays,
        int noticeAfterFirstLetterDays,
        int daysBetweenCalls) {

    static final Pace HOUSE = new Pace(5, 8, 15, 10);

    /** For a debtor whom its creditor wants handled with care. */
    static final Pace GENTLE = new Pace(10, 15, 30, 20);
}
