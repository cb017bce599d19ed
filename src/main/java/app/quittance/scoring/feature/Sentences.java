package app.quittance.scoring.feature;

/** Which sentence tells the value of a feature. Features that say the same of a debtor share a sentence. */
final class Sentences {

    private static final String NO_PAST = "no_past";

    private Sentences() {}

    static Wording daysOverdue(Situation s) {
        return Wording.of("days_overdue", untilToday(s.daysOverdue()));
    }

    static Wording sharePaid(Situation s) {
        return s.sharePaid() > 0 ? Wording.of("share_paid", s.sharePaid()) : Wording.of("nothing_paid");
    }

    static Wording lastPaymentOnDebt(Situation s) {
        double days = s.daysSincePaymentOnDebt();
        if (Double.isNaN(days)) {
            return Wording.of("nothing_paid");
        }
        return s.isLastPaymentOnDebtUndated()
                ? Wording.of("paid_before_placing")
                : Wording.of("last_payment_on_debt", untilToday(days));
    }

    static Wording disputed(Situation s) {
        return Wording.of(s.isDisputed() > 0 ? "disputed" : "not_disputed");
    }

    static Wording kind(Situation s) {
        double company = s.isCompany();
        if (Double.isNaN(company)) {
            return Wording.of("kind_unknown");
        }
        return Wording.of(company > 0 ? "company" : "consumer");
    }

    static Wording onTime(Situation s) {
        return s.pastInvoices() == 0 ? Wording.of(NO_PAST) : Wording.of("on_time", s.pastOnTime(), s.pastInvoices());
    }

    static Wording daysLate(Situation s) {
        if (s.pastSettled() == 0) {
            return Wording.of(s.pastInvoices() == 0 ? NO_PAST : "none_settled");
        }
        return Wording.of("days_late", Math.rint(s.meanDaysLate()));
    }

    static Wording longLate(Situation s) {
        if (s.pastRipe() == 0) {
            return Wording.of(s.pastInvoices() == 0 ? NO_PAST : "past_too_recent");
        }
        return Wording.of("long_late", s.pastLongLate(), s.pastRipe());
    }

    static Wording caughtUp(Situation s) {
        if (s.pastChased() == 0) {
            return Wording.of(s.pastRipe() == 0 ? longLate(s).says() : "never_chased");
        }
        return Wording.of("caught_up", s.pastCaughtUp(), s.pastChased());
    }

    static Wording otherOpen(Situation s) {
        return Wording.of("other_open", s.otherOpen());
    }

    static Wording otherOpenAmount(Situation s) {
        return s.otherOpen() == 0 ? otherOpen(s) : Wording.of("other_open_amount", s.otherOpenEuros());
    }

    static Wording oldestOther(Situation s) {
        return s.otherOpen() == 0 ? otherOpen(s) : Wording.of("oldest_other", untilToday(s.oldestOtherOverdueDays()));
    }

    static Wording lastPayment(Situation s) {
        double days = s.daysSinceLastPayment();
        if (Double.isNaN(days)) {
            return Wording.of("never_paid");
        }
        return s.isLastPaymentUndated()
                ? Wording.of("last_payment_undated")
                : Wording.of("last_payment", untilToday(days));
    }

    static Wording recentPayments(Situation s) {
        if (s.recentPayments() == 0 && Double.isNaN(s.daysSinceLastPayment())) {
            return Wording.of("never_paid");
        }
        return Wording.of(
                s.isRecentPaymentUndated() ? "recent_payments_at_most" : "recent_payments", s.recentPayments());
    }

    static Wording timesUsual(Situation s) {
        double times = s.timesUsualAmount();
        return Double.isNaN(times) ? Wording.of(NO_PAST) : Wording.of("times_usual", times);
    }

    static Wording otherDisputes(Situation s) {
        return s.pastInvoices() == 0 ? Wording.of(NO_PAST) : Wording.of("other_disputes", s.otherDisputes());
    }

    static Wording clientRecoveryAtAge(Situation s) {
        double share = s.clientRecoveryAtThisAge();
        return Double.isNaN(share) ? Wording.of("client_unknown") : Wording.of("client_recovery_at_age", share);
    }

    /** A situation is that of the morning after: the day that was lived whole is the reader's today, and they count to it. */
    private static double untilToday(double days) {
        return days - 1;
    }
}
