package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;

/**
 * What a set of invoices had shown by a day, as counts that can be added and taken away: of a debtor, of a debtor without
 * the debt in question, of a whole client.
 */
final class Tally {

    private static final int CHASED_AFTER_DAYS = 30;
    private static final int CAUGHT_UP_WITHIN_DAYS = 90;
    private static final int LONG_LATE_DAYS = 60;
    private static final int MOST_DAYS_LATE = 180;

    int due;
    int onTime;
    int settled;
    long daysLate;
    int ripe;
    int longLate;
    int chased;
    int caughtUp;
    int open;
    long openCents;
    int disputed;
    long amountCents;

    /** Counts an invoice by what was known of it before that day. */
    void add(Invoice invoice, int day) {
        count(invoice, day, 1);
    }

    /** To be kept; {@link #of} reads them again. */
    long[] numbers() {
        return new long[] {
            due, onTime, settled, daysLate, ripe, longLate, chased, caughtUp, open, openCents, disputed, amountCents
        };
    }

    static Tally of(long[] numbers) {
        Tally tally = new Tally();
        tally.due = Math.toIntExact(numbers[0]);
        tally.onTime = Math.toIntExact(numbers[1]);
        tally.settled = Math.toIntExact(numbers[2]);
        tally.daysLate = numbers[3];
        tally.ripe = Math.toIntExact(numbers[4]);
        tally.longLate = Math.toIntExact(numbers[5]);
        tally.chased = Math.toIntExact(numbers[6]);
        tally.caughtUp = Math.toIntExact(numbers[7]);
        tally.open = Math.toIntExact(numbers[8]);
        tally.openCents = numbers[9];
        tally.disputed = Math.toIntExact(numbers[10]);
        tally.amountCents = numbers[11];
        return tally;
    }

    Tally copy() {
        Tally copy = new Tally();
        copy.addAll(this);
        return copy;
    }

    void remove(Invoice invoice, int day) {
        count(invoice, day, -1);
    }

    void addAll(Tally other) {
        due += other.due;
        onTime += other.onTime;
        settled += other.settled;
        daysLate += other.daysLate;
        ripe += other.ripe;
        longLate += other.longLate;
        chased += other.chased;
        caughtUp += other.caughtUp;
        open += other.open;
        openCents += other.openCents;
        disputed += other.disputed;
        amountCents += other.amountCents;
    }

    private void count(Invoice invoice, int day, int one) {
        if (invoice.dueOn() >= day || invoice.begunOn() >= day || invoice.amountCents() == 0) {
            return;
        }
        if (!invoice.isSettledBefore(day)) {
            open += one;
            openCents += one * invoice.openAt(day);
        }
        if (invoice.source() != Invoice.Source.CASE) {
            countHabit(invoice, day, one);
        }
    }

    /** What tells how the debtor usually pays: only where paid invoices would have been told of as well. */
    private void countHabit(Invoice invoice, int day, int one) {
        due += one;
        amountCents += one * invoice.amountCents();
        disputed += invoice.isDisputedBefore(day) ? one : 0;
        if (invoice.isSettledBefore(day)) {
            int late = Math.clamp(invoice.settledOn() - (long) invoice.dueOn(), 0, MOST_DAYS_LATE);
            settled += one;
            daysLate += one * (long) late;
            onTime += late == 0 ? one : 0;
        }
        countLongLate(invoice, day, one);
        countCaughtUp(invoice, day, one);
    }

    private void countLongLate(Invoice invoice, int day, int one) {
        int end = invoice.dueOn() + LONG_LATE_DAYS + 1;
        if (end <= day) {
            ripe += one;
            longLate += invoice.openAt(end) > 0 ? one : 0;
        }
    }

    private void countCaughtUp(Invoice invoice, int day, int one) {
        int start = invoice.dueOn() + CHASED_AFTER_DAYS + 1;
        if (start + CAUGHT_UP_WITHIN_DAYS >= day) {
            return;
        }
        long openThen = invoice.openAt(start);
        if (openThen > 0) {
            chased += one;
            caughtUp += 2 * invoice.paidWithin(start, CAUGHT_UP_WITHIN_DAYS) >= openThen ? one : 0;
        }
    }
}
