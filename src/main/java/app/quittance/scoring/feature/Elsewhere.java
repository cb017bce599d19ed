package app.quittance.scoring.feature;

/**
 * What a debtor shows to clients other than the one whose debt it is, by a day.
 *
 * @param clients how many know something of the debtor; none: nothing is known, or nothing may be used
 * @param open invoices overdue and not paid
 * @param payments received in the ninety days before
 * @param due past invoices that came due, and {@code onTime} those of them that were paid in time
 */
record Elsewhere(int clients, int open, int payments, int due, int onTime) {

    static final Elsewhere UNKNOWN = new Elsewhere(0, 0, 0, 0, 0);

    /** What one client knows. */
    static Elsewhere of(PayerAt at) {
        boolean known = at.tally.due > 0 || at.tally.open > 0 || at.recentPayments > 0;
        return known ? new Elsewhere(1, at.tally.open, at.recentPayments, at.tally.due, at.tally.onTime) : UNKNOWN;
    }

    /** Of two debtors of one client who are one person. */
    Elsewhere and(Elsewhere other) {
        return new Elsewhere(
                Math.max(clients, other.clients),
                open + other.open,
                payments + other.payments,
                due + other.due,
                onTime + other.onTime);
    }

    /** Of two clients. */
    Elsewhere plus(Elsewhere other) {
        return new Elsewhere(
                clients + other.clients,
                open + other.open,
                payments + other.payments,
                due + other.due,
                onTime + other.onTime);
    }
}
