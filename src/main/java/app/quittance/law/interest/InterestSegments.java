package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Interest as it accrues on a base that may change. A segment stays open while base and rate stay the same, so that it
 * is rounded once; what an open segment has earned so far can be asked without closing it.
 */
final class InterestSegments {

    private final DayCount dayCount;
    private final List<RatePeriod> periods;
    private final List<Segment> closed = new ArrayList<>();
    private Money base;
    private Money closedAmount;
    private LocalDate openFrom = LocalDate.MIN;
    private int current;

    InterestSegments(Money base, DayCount dayCount, List<RatePeriod> periods) {
        this.base = base;
        this.dayCount = dayCount;
        this.periods = periods;
        this.closedAmount = Money.zero(base.currency());
    }

    List<Segment> closed() {
        return closed;
    }

    /** All that was earned before a day, the open segment rounded as if it ended there. */
    Money accruedBefore(LocalDate day) {
        closePeriodsEndedBy(day);
        if (current == periods.size()) {
            return closedAmount;
        }
        return closedAmount.plus(amount(periods.get(current), openStart(), day));
    }

    /** Lets another base bear interest from this day. */
    void rebase(LocalDate day, Money newBase) {
        if (newBase.equals(base)) {
            return;
        }
        endSegment(day);
        base = newBase;
    }

    /** Ends the open segment: this day bears nothing in it. */
    void endSegment(LocalDate day) {
        closePeriodsEndedBy(day);
        if (current < periods.size()) {
            close(periods.get(current), openStart(), day);
        }
        openFrom = day;
    }

    private void closePeriodsEndedBy(LocalDate day) {
        while (current < periods.size() && !periods.get(current).to().isAfter(day)) {
            close(periods.get(current), openStart(), periods.get(current).to());
            current++;
        }
    }

    private LocalDate openStart() {
        LocalDate from = periods.get(current).from();
        return openFrom.isAfter(from) ? openFrom : from;
    }

    private void close(RatePeriod period, LocalDate from, LocalDate to) {
        if (!from.isBefore(to) || base.isZero()) {
            return;
        }
        AppliedRate rate = period.rate();
        Money amount = amount(period, from, to);
        closed.add(new Segment(from, to, base, rate.percent(), amount, rate.basis(), rate.source(), rate.confidence()));
        closedAmount = closedAmount.plus(amount);
    }

    private Money amount(RatePeriod period, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return Money.zero(base.currency());
        }
        return Money.rounded(dayCount.interest(base.amount(), period.rate().percent(), from, to), base.currency());
    }
}
