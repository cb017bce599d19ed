package app.quittance.scoring.feature;

import static app.quittance.scoring.feature.Feature.Leaning.EITHER_WAY;
import static app.quittance.scoring.feature.Feature.Leaning.LESS_LIKELY;
import static app.quittance.scoring.feature.Feature.Leaning.MORE_LIKELY;
import static app.quittance.scoring.feature.Feature.Unit.DAYS;
import static app.quittance.scoring.feature.Feature.Unit.EUROS;
import static app.quittance.scoring.feature.Feature.Unit.NUMBER;
import static app.quittance.scoring.feature.Feature.Unit.SHARE;
import static app.quittance.scoring.feature.Feature.Unit.TIMES;
import static app.quittance.scoring.feature.Feature.Unit.YES_NO;

import java.util.Locale;
import java.util.function.Function;

/**
 * The catalogue: everything a score may rest on. Each is a fact of this debt, or of the dealings between this debtor and
 * this client, known before the day of the score. None is, or stands for, age, sex, origin, health, birth or the place
 * where someone lives. What other clients know ({@code ELSEWHERE_…}) is known only where the agency may use it
 * ({@link AcrossClients}), and a client's view is computed as if it were not. None counts
 * on since the beginning of the file (past invoices, length of the dealings): that would be a clock, and a model that
 * learned it would be wrong the year after. Name, meaning and why it is fair to use are in
 * {@code messages/scoring.properties}, under {@code scoring.feature.<key>}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum Feature {
    AMOUNT_OPEN(EUROS, LESS_LIKELY, Fact.OPEN_EUROS, f -> Wording.of("amount_open", f.of(Fact.OPEN_EUROS))),
    DAYS_OVERDUE(DAYS, LESS_LIKELY, Fact.DAYS_OVERDUE, Sentences::daysOverdue),
    SHARE_PAID(SHARE, MORE_LIKELY, Fact.SHARE_PAID, Sentences::sharePaid),
    DAYS_SINCE_PAYMENT_ON_DEBT(DAYS, LESS_LIKELY, Fact.DAYS_SINCE_PAYMENT_ON_DEBT, Sentences::lastPaymentOnDebt),
    DISPUTED(YES_NO, LESS_LIKELY, Fact.DISPUTED, Sentences::disputed),
    COMPANY(YES_NO, EITHER_WAY, Fact.COMPANY, Sentences::kind),
    ON_TIME_SHARE(SHARE, MORE_LIKELY, Fact.ON_TIME_SHARE, Sentences::onTime),
    DAYS_LATE(DAYS, LESS_LIKELY, Fact.USUAL_DAYS_LATE, Sentences::daysLate),
    LONG_LATE_SHARE(SHARE, LESS_LIKELY, Fact.LONG_LATE_SHARE, Sentences::longLate),
    CAUGHT_UP_SHARE(SHARE, MORE_LIKELY, Fact.CAUGHT_UP_SHARE, Sentences::caughtUp),
    OTHER_OPEN(NUMBER, LESS_LIKELY, Fact.OTHER_OPEN, Sentences::otherOpen),
    OTHER_OPEN_AMOUNT(EUROS, LESS_LIKELY, Fact.OTHER_OPEN_EUROS, Sentences::otherOpenAmount),
    OLDEST_OTHER_OVERDUE(DAYS, LESS_LIKELY, Fact.OLDEST_OTHER_OVERDUE_DAYS, Sentences::oldestOther),
    DAYS_SINCE_LAST_PAYMENT(DAYS, LESS_LIKELY, Fact.DAYS_SINCE_LAST_PAYMENT, Sentences::lastPayment),
    RECENT_PAYMENTS(NUMBER, MORE_LIKELY, Fact.RECENT_PAYMENTS, Sentences::recentPayments),
    TIMES_USUAL_AMOUNT(TIMES, EITHER_WAY, Fact.TIMES_USUAL_AMOUNT, Sentences::timesUsual),
    DISPUTED_SHARE(SHARE, LESS_LIKELY, Fact.DISPUTED_SHARE, Sentences::otherDisputes),
    CLIENT_RECOVERY_AT_AGE(SHARE, MORE_LIKELY, Fact.CLIENT_RECOVERY_AT_AGE, Sentences::clientRecoveryAtAge),
    PROMISES_KEPT(NUMBER, MORE_LIKELY, Fact.PROMISES_KEPT, Sentences::promisesKept),
    PROMISES_BROKEN(NUMBER, LESS_LIKELY, Fact.PROMISES_BROKEN, Sentences::promisesBroken),
    PROMISE_PENDING(YES_NO, MORE_LIKELY, Fact.PROMISE_PENDING, Sentences::promisePending),
    RECENT_TALKS(NUMBER, EITHER_WAY, Fact.RECENT_TALKS, Sentences::recentTalks),
    LETTER_RETURNED(YES_NO, LESS_LIKELY, Fact.LETTER_RETURNED, Sentences::letterReturned),
    ELSEWHERE_OPEN(NUMBER, LESS_LIKELY, Fact.ELSEWHERE_OPEN, Sentences::elsewhereOpen),
    ELSEWHERE_PAYMENTS(NUMBER, MORE_LIKELY, Fact.ELSEWHERE_PAYMENTS, Sentences::elsewherePayments),
    ELSEWHERE_ON_TIME_SHARE(SHARE, MORE_LIKELY, Fact.ELSEWHERE_ON_TIME_SHARE, Sentences::elsewhereOnTime);

    /** How the number is read, and on which scale a model sees it: amounts, days and counts by their logarithm. */
    public enum Unit {
        EUROS,
        DAYS,
        NUMBER,
        SHARE,
        TIMES,
        YES_NO
    }

    /** What experience expects of a higher value; a model may find otherwise, and then someone should look. */
    public enum Leaning {
        MORE_LIKELY,
        LESS_LIKELY,
        EITHER_WAY
    }

    private final Unit unit;
    private final Leaning leaning;
    private final Fact fact;
    private final Function<Facts, Wording> wording;

    Feature(Unit unit, Leaning leaning, Fact fact, Function<Facts, Wording> wording) {
        this.unit = unit;
        this.leaning = leaning;
        this.fact = fact;
        this.wording = wording;
    }

    /** The name under which models, cards and messages know it; never changed, since saved models speak it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in the arrays of values that {@link Facts#features} gives; never saved, since the catalogue may grow. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    /** Where the number that it is computed from stands among those kept with a score, from 0. */
    public int keptAt() {
        return fact.place();
    }

    /** Whether it is computed from what clients other than the one whose debt it is know. */
    public boolean isOfOtherClients() {
        return Fact.OF_OTHER_CLIENTS.contains(fact);
    }

    public Unit unit() {
        return unit;
    }

    public Leaning leaning() {
        return leaning;
    }

    public Wording wordingIn(Facts facts) {
        return wording.apply(facts);
    }

    double valueIn(Facts facts) {
        double read = facts.of(fact);
        return switch (unit) {
            case EUROS, DAYS, NUMBER -> Math.log1p(read);
            case TIMES -> Math.log(read);
            case SHARE, YES_NO -> read;
        };
    }
}
