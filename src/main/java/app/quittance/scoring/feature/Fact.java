package app.quittance.scoring.feature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The plain numbers of a situation: what a feature is computed from, and what a sentence about it quotes. Scores keep
 * them, so that a score can be explained later as it was. Their order is that of what is kept: new ones come last, and none
 * is ever taken out.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum Fact {
    OPEN_EUROS(Situation::openEuros),
    DAYS_OVERDUE(Situation::daysOverdue),
    SHARE_PAID(Situation::sharePaid),
    DAYS_SINCE_PAYMENT_ON_DEBT(Situation::daysSincePaymentOnDebt),
    LAST_PAYMENT_ON_DEBT_UNDATED(s -> oneIf(s.isLastPaymentOnDebtUndated())),
    DISPUTED(Situation::isDisputed),
    COMPANY(Situation::isCompany),
    PAST_INVOICES(Situation::pastInvoices),
    PAST_ON_TIME(Situation::pastOnTime),
    ON_TIME_SHARE(Situation::onTimeShare),
    PAST_SETTLED(Situation::pastSettled),
    MEAN_DAYS_LATE(Situation::meanDaysLate),
    USUAL_DAYS_LATE(Situation::usualDaysLate),
    PAST_RIPE(Situation::pastRipe),
    PAST_LONG_LATE(Situation::pastLongLate),
    LONG_LATE_SHARE(Situation::longLateShare),
    PAST_CHASED(Situation::pastChased),
    PAST_CAUGHT_UP(Situation::pastCaughtUp),
    CAUGHT_UP_SHARE(Situation::caughtUpShare),
    OTHER_OPEN(Situation::otherOpen),
    OTHER_OPEN_EUROS(Situation::otherOpenEuros),
    OLDEST_OTHER_OVERDUE_DAYS(Situation::oldestOtherOverdueDays),
    DAYS_SINCE_LAST_PAYMENT(Situation::daysSinceLastPayment),
    LAST_PAYMENT_UNDATED(s -> oneIf(s.isLastPaymentUndated())),
    RECENT_PAYMENTS(Situation::recentPayments),
    RECENT_PAYMENT_UNDATED(s -> oneIf(s.isRecentPaymentUndated())),
    TIMES_USUAL_AMOUNT(Situation::timesUsualAmount),
    OTHER_DISPUTES(Situation::otherDisputes),
    DISPUTED_SHARE(Situation::disputedShare),
    CLIENT_RECOVERY_AT_AGE(Situation::clientRecoveryAtThisAge),
    PROMISES_KEPT(Situation::promisesKept),
    PROMISES_BROKEN(Situation::promisesBroken),
    PROMISE_PENDING(Situation::isPromised),
    RECENT_TALKS(Situation::recentTalks),
    LETTER_RETURNED(Situation::isLetterReturned),
    ELSEWHERE_OPEN(Situation::elsewhereOpen),
    ELSEWHERE_PAYMENTS(Situation::elsewherePayments),
    ELSEWHERE_DUE(Situation::elsewhereDue),
    ELSEWHERE_ON_TIME(Situation::elsewhereOnTime),
    ELSEWHERE_ON_TIME_SHARE(Situation::elsewhereOnTimeShare);

    /** What other clients know. */
    static final Set<Fact> OF_OTHER_CLIENTS = Collections.unmodifiableSet(
            EnumSet.of(ELSEWHERE_OPEN, ELSEWHERE_PAYMENTS, ELSEWHERE_DUE, ELSEWHERE_ON_TIME, ELSEWHERE_ON_TIME_SHARE));

    private final ToDoubleFunction<Situation> value;

    Fact(ToDoubleFunction<Situation> value) {
        this.value = value;
    }

    double valueIn(Situation situation) {
        return value.applyAsDouble(situation);
    }

    @SuppressWarnings("EnumOrdinal") // the order is part of what is kept
    int place() {
        return ordinal();
    }

    private static double oneIf(boolean said) {
        return said ? 1 : 0;
    }
}
