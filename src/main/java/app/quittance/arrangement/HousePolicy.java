package app.quittance.arrangement;

/**
 * How long the house waits. A transfer takes days, and whoever pays late but pays is not to be treated as one who does not.
 *
 * @param promiseWithinDays how far ahead a promise may fall due; what lies further is a plan
 * @param promiseGraceDays days after a promise's date in which a payment still keeps it
 * @param firstInstalmentWithinDays how long a debtor may wait before the first instalment
 * @param instalmentGraceDays days after an instalment's date before it counts as missed
 * @param planBreaksAfterDays days after an unpaid instalment's date at which the plan is broken
 */
record HousePolicy(
        int promiseWithinDays,
        int promiseGraceDays,
        int firstInstalmentWithinDays,
        int instalmentGraceDays,
        int planBreaksAfterDays) {

    static final HousePolicy HOUSE = new HousePolicy(45, 3, 45, 5, 15);
}
