package app.quittance.scoring.feature;

/** Which sentence tells the value of a feature. Features that say the same of a debtor share a sentence. */
final class Sentences {

    private static final String NO_PAST = "no_past";
    private static final String NOTHING_ELSEWHERE = "nothing_elsewhere";

    private Sentences() {}

    static Wording daysOverdue(Facts f) {
        return Wording.of("days_overdue", untilToday(f.of(Fact.DAYS_OVERDUE)));
    }

    static Wording sharePaid(Facts f) {
        return f.of(Fact.SHARE_PAID) > 0 ? Wording.of("share_paid", f.of(Fact.SHARE_PAID)) : Wording.of("nothing_paid");
    }

    static Wording lastPaymentOnDebt(Facts f) {
        double days = f.of(Fact.DAYS_SINCE_PAYMENT_ON_DEBT);
        if (Double.isNaN(days)) {
            return Wording.of("nothing_paid");
        }
        return f.is(Fact.LAST_PAYMENT_ON_DEBT_UNDATED)
                ? Wording.of("paid_before_placing")
                : Wording.of("last_payment_on_debt", untilToday(days));
    }

    static Wording disputed(Facts f) {
        return Wording.of(f.is(Fact.DISPUTED) ? "disputed" : "not_disputed");
    }

    static Wording kind(Facts f) {
        double company = f.of(Fact.COMPANY);
        if (Double.isNaN(company)) {
            return Wording.of("kind_unknown");
        }
        return Wording.of(company > 0 ? "company" : "consumer");
    }

    static Wording onTime(Facts f) {
        return f.of(Fact.PAST_INVOICES) == 0
                ? Wording.of(NO_PAST)
                : Wording.of("on_time", f.of(Fact.PAST_ON_TIME), f.of(Fact.PAST_INVOICES));
    }

    static Wording daysLate(Facts f) {
        if (f.of(Fact.PAST_SETTLED) == 0) {
            return Wording.of(f.of(Fact.PAST_INVOICES) == 0 ? NO_PAST : "none_settled");
        }
        return Wording.of("days_late", Math.rint(f.of(Fact.MEAN_DAYS_LATE)));
    }

    static Wording longLate(Facts f) {
        if (f.of(Fact.PAST_RIPE) == 0) {
            return Wording.of(f.of(Fact.PAST_INVOICES) == 0 ? NO_PAST : "past_too_recent");
        }
        return Wording.of("long_late", f.of(Fact.PAST_LONG_LATE), f.of(Fact.PAST_RIPE));
    }

    static Wording caughtUp(Facts f) {
        if (f.of(Fact.PAST_CHASED) == 0) {
            return Wording.of(f.of(Fact.PAST_RIPE) == 0 ? longLate(f).says() : "never_chased");
        }
        return Wording.of("caught_up", f.of(Fact.PAST_CAUGHT_UP), f.of(Fact.PAST_CHASED));
    }

    static Wording otherOpen(Facts f) {
        return Wording.of("other_open", f.of(Fact.OTHER_OPEN));
    }

    static Wording otherOpenAmount(Facts f) {
        return f.of(Fact.OTHER_OPEN) == 0 ? otherOpen(f) : Wording.of("other_open_amount", f.of(Fact.OTHER_OPEN_EUROS));
    }

    static Wording oldestOther(Facts f) {
        return f.of(Fact.OTHER_OPEN) == 0
                ? otherOpen(f)
                : Wording.of("oldest_other", untilToday(f.of(Fact.OLDEST_OTHER_OVERDUE_DAYS)));
    }

    static Wording lastPayment(Facts f) {
        double days = f.of(Fact.DAYS_SINCE_LAST_PAYMENT);
        if (Double.isNaN(days)) {
            return Wording.of("never_paid");
        }
        return f.is(Fact.LAST_PAYMENT_UNDATED)
                ? Wording.of("last_payment_undated")
                : Wording.of("last_payment", untilToday(days));
    }

    static Wording recentPayments(Facts f) {
        if (f.of(Fact.RECENT_PAYMENTS) == 0 && Double.isNaN(f.of(Fact.DAYS_SINCE_LAST_PAYMENT))) {
            return Wording.of("never_paid");
        }
        return Wording.of(
                f.is(Fact.RECENT_PAYMENT_UNDATED) ? "recent_payments_at_most" : "recent_payments",
                f.of(Fact.RECENT_PAYMENTS));
    }

    static Wording timesUsual(Facts f) {
        double times = f.of(Fact.TIMES_USUAL_AMOUNT);
        return Double.isNaN(times) ? Wording.of(NO_PAST) : Wording.of("times_usual", times);
    }

    static Wording otherDisputes(Facts f) {
        return f.of(Fact.PAST_INVOICES) == 0
                ? Wording.of(NO_PAST)
                : Wording.of("other_disputes", f.of(Fact.OTHER_DISPUTES));
    }

    static Wording clientRecoveryAtAge(Facts f) {
        double share = f.of(Fact.CLIENT_RECOVERY_AT_AGE);
        return Double.isNaN(share) ? Wording.of("client_unknown") : Wording.of("client_recovery_at_age", share);
    }

    static Wording promisesKept(Facts f) {
        return Wording.of("promises_kept", orNone(f.of(Fact.PROMISES_KEPT)));
    }

    static Wording promisesBroken(Facts f) {
        return Wording.of("promises_broken", orNone(f.of(Fact.PROMISES_BROKEN)));
    }

    static Wording promisePending(Facts f) {
        return Wording.of(f.is(Fact.PROMISE_PENDING) ? "promise_pending" : "no_promise_pending");
    }

    static Wording recentTalks(Facts f) {
        return Wording.of("recent_talks", orNone(f.of(Fact.RECENT_TALKS)));
    }

    static Wording letterReturned(Facts f) {
        return Wording.of(f.is(Fact.LETTER_RETURNED) ? "letter_returned" : "no_letter_returned");
    }

    static Wording elsewhereOpen(Facts f) {
        return f.lookAcrossClients()
                ? Wording.of("elsewhere_open", f.of(Fact.ELSEWHERE_OPEN))
                : Wording.of(NOTHING_ELSEWHERE);
    }

    static Wording elsewherePayments(Facts f) {
        return f.lookAcrossClients()
                ? Wording.of("elsewhere_payments", f.of(Fact.ELSEWHERE_PAYMENTS))
                : Wording.of(NOTHING_ELSEWHERE);
    }

    static Wording elsewhereOnTime(Facts f) {
        if (!f.lookAcrossClients()) {
            return Wording.of(NOTHING_ELSEWHERE);
        }
        double due = f.of(Fact.ELSEWHERE_DUE);
        return due == 0
                ? Wording.of("elsewhere_no_past")
                : Wording.of("elsewhere_on_time", f.of(Fact.ELSEWHERE_ON_TIME), due);
    }

    private static double orNone(double number) {
        return Double.isNaN(number) ? 0 : number;
    }

    /** A situation is that of the morning after: the day that was lived whole is the reader's today, and they count to it. */
    private static double untilToday(double days) {
        return days - 1;
    }
}
