package app.quittance.scoring.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invoice and what was paid of it, and when. Every question names a day and is answered from what was known before
 * that day; only {@link #paidWithin} looks ahead, and it serves the outcome, never a feature. Days are counted from the
 * epoch and amounts in cents, because millions of such questions are asked.
 */
public final class Invoice {

    /** The day of what has not happened. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int[] NO_DAYS = {};
    private static final long[] NO_AMOUNTS = {};

    /** Who told of an invoice. */
    public enum Source {
        /** The client's books, in which paid invoices stand beside unpaid ones. */
        HISTORY,
        /** A case: it is here because it was not paid, so it says nothing of how often its debtor pays. */
        CASE,
        /** Both. */
        BOTH
    }

    /**
     * When the fate of an invoice could be seen by whoever learns from it. One that is known because it was not paid must
     * not teach that invoices like it are not paid: what happened before it was handed over is no example.
     *
     * @param from the first day of which it makes an example
     * @param before the first day of which it no longer does
     * @param outcomesUntil the last day up to which its payments would be known
     */
    public record Observed(int from, int before, int outcomesUntil) {

        public static final Observed ALWAYS = new Observed(Integer.MIN_VALUE, NEVER, NEVER);
    }

    private final Source source;
    private final Observed observed;
    private final String id;
    private final long amountCents;
    private final int issuedOn;
    private final int dueOn;
    private final int disputedOn;
    private final int[] paidOn;
    private final long[] paidCents;
    private final int settledOn;
    private final int undatedOn;

    public Invoice(
            Source source,
            String id,
            long amountCents,
            @Nullable LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable LocalDate disputedOn,
            List<Payment> payments) {
        this(source, Observed.ALWAYS, id, amountCents, issuedOn, dueOn, disputedOn, payments);
    }

    /** An invoice that was not seen all the time. */
    public Invoice(
            Source source,
            Observed observed,
            String id,
            long amountCents,
            @Nullable LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable LocalDate disputedOn,
            List<Payment> payments) {
        this.source = source;
        this.observed = observed;
        this.id = id;
        this.amountCents = amountCents;
        this.issuedOn = dayOf(issuedOn);
        this.dueOn = dayOf(dueOn);
        this.disputedOn = dayOf(disputedOn);
        List<Payment> ordered = payments.stream().sorted(Payment.BY_DATE).toList();
        this.paidOn = ordered.isEmpty()
                ? NO_DAYS
                : ordered.stream().mapToInt(payment -> dayOf(payment.on())).toArray();
        this.paidCents = ordered.isEmpty()
                ? NO_AMOUNTS
                : ordered.stream().mapToLong(Payment::cents).toArray();
        this.settledOn = settlementDay();
        this.undatedOn = ordered.stream()
                .filter(payment -> !payment.dated())
                .mapToInt(payment -> dayOf(payment.on()))
                .findFirst()
                .orElse(NEVER);
    }

    public static int dayOf(@Nullable LocalDate date) {
        return date == null ? NEVER : Math.toIntExact(date.toEpochDay());
    }

    /** Whether the invoice, as of that day, makes an example whose outcome shows in so many days. */
    public boolean isExampleAt(int day, int days) {
        return day >= observed.from()
                && day < observed.before()
                && (observed.outcomesUntil() == NEVER || day + days <= observed.outcomesUntil());
    }

    public Source source() {
        return source;
    }

    public String id() {
        return id;
    }

    public long amountCents() {
        return amountCents;
    }

    public int dueOn() {
        return dueOn;
    }

    /** The first day on which the creditor could know of this invoice: its issue, or its due date where that is all we have. */
    public int begunOn() {
        return issuedOn == NEVER ? dueOn : issuedOn;
    }

    /** The last thing that is known to have happened to this invoice: issue, dispute or payment, else its due date. */
    public int lastEventOn() {
        int last = begunOn();
        if (disputedOn != NEVER) {
            last = Math.max(last, disputedOn);
        }
        return paidOn.length == 0 ? last : Math.max(last, paidOn[paidOn.length - 1]);
    }

    public boolean isOverdueAt(int day) {
        return dueOn < day && begunOn() < day && openAt(day) > 0;
    }

    public long openAt(int day) {
        return Math.max(0, amountCents - paidBefore(day));
    }

    public long paidBefore(int day) {
        long sum = 0;
        for (int i = 0; i < paidOn.length && paidOn[i] < day; i++) {
            sum += paidCents[i];
        }
        return sum;
    }

    /** Whether it was paid in full before that day. */
    public boolean isSettledBefore(int day) {
        return settledOn < day;
    }

    /** The day of the payment that settled it; only to be asked once {@link #isSettledBefore} says that it is past. */
    public int settledOn() {
        return settledOn;
    }

    public boolean isDisputedBefore(int day) {
        return disputedOn < day;
    }

    /** The day of the last payment before that day, {@link #NEVER} if there was none. */
    public int lastPaymentBefore(int day) {
        int last = NEVER;
        for (int i = 0; i < paidOn.length && paidOn[i] < day; i++) {
            last = paidOn[i];
        }
        return last;
    }

    /** Whether the payment of that day may have come before it: nobody told when. */
    public boolean isUndated(int paymentDay) {
        return paymentDay != NEVER && paymentDay == undatedOn;
    }

    /** Whether one of the payments from one day on and before another is such a one. */
    public boolean hasUndatedBetween(int from, int before) {
        return undatedOn >= from && undatedOn < before;
    }

    /** How many payments came from one day on and before another. */
    public int paymentsBetween(int from, int before) {
        int count = 0;
        for (int i = 0; i < paidOn.length && paidOn[i] < before; i++) {
            if (paidOn[i] >= from) {
                count++;
            }
        }
        return count;
    }

    /** The outcome: what came in from that day on, for so many days, the last one included. */
    public long paidWithin(int from, int days) {
        return paidBefore(from + days + 1) - paidBefore(from);
    }

    private int settlementDay() {
        long left = amountCents;
        for (int i = 0; i < paidOn.length; i++) {
            left -= paidCents[i];
            if (left <= 0) {
                return paidOn[i];
            }
        }
        return NEVER;
    }
}
