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
import java.util.function.ToDoubleFunction;

/**
 * The catalogue: everything a score may rest on. Each is a fact of this debt, or of the dealings between this debtor and
 * this client, known before the day of the score. None is, or stands for, age, sex, origin, health, birth or the place
 * where someone lives; none comes from another client's data, so one score serves the agency and the client. None counts
 * on since the beginning of the file (past invoices, length of the dealings): that would be a clock, and a model that
 * learned it would be wrong the year after. Name, meaning and why it is fair to use are in
 * {@code messages/scoring.properties}, under {@code scoring.feature.<key>}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum Feature {
    AMOUNT_OPEN(EUROS, LESS_LIKELY, Situation::openEuros, s -> Wording.of("amount_open", s.openEuros())),
    DAYS_OVERDUE(DAYS, LESS_LIKELY, Situation::daysOverdue, Sentences::daysOverdue),
    SHARE_PAID(SHARE, MORE_LIKELY, Situation::sharePaid, Sentences::sharePaid),
    DAYS_SINCE_PAYMENT_ON_DEBT(DAYS, LESS_LIKELY, Situation::daysSincePaymentOnDebt, Sentences::lastPaymentOnDebt),
    DISPUTED(YES_NO, LESS_LIKELY, Situation::isDisputed, Sentences::disputed),
    COMPANY(YES_NO, EITHER_WAY, Situation::isCompany, Sentences::kind),
    ON_TIME_SHARE(SHARE, MORE_LIKELY, Situation::onTimeShare, Sentences::onTime),
    DAYS_LATE(DAYS, LESS_LIKELY, Situation::usualDaysLate, Sentences::daysLate),
    LONG_LATE_SHARE(SHARE, LESS_LIKELY, Situation::longLateShare, Sentences::longLate),
    CAUGHT_UP_SHARE(SHARE, MORE_LIKELY, Situation::caughtUpShare, Sentences::caughtUp),
    OTHER_OPEN(NUMBER, LESS_LIKELY, Situation::otherOpen, Sentences::otherOpen),
    OTHER_OPEN_AMOUNT(EUROS, LESS_LIKELY, Situation::otherOpenEuros, Sentences::otherOpenAmount),
    OLDEST_OTHER_OVERDUE(DAYS, LESS_LIKELY, Situation::oldestOtherOverdueDays, Sentences::oldestOther),
    DAYS_SINCE_LAST_PAYMENT(DAYS, LESS_LIKELY, Situation::daysSinceLastPayment, Sentences::lastPayment),
    RECENT_PAYMENTS(NUMBER, MORE_LIKELY, Situation::recentPayments, Sentences::recentPayments),
    TIMES_USUAL_AMOUNT(TIMES, EITHER_WAY, Situation::timesUsualAmount, Sentences::timesUsual),
    DISPUTED_SHARE(SHARE, LESS_LIKELY, Situation::disputedShare, Sentences::otherDisputes),
    CLIENT_RECOVERY_AT_AGE(SHARE, MORE_LIKELY, Situation::clientRecoveryAtThisAge, Sentences::clientRecoveryAtAge);

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
    private final ToDoubleFunction<Situation> value;
    private final Function<Situation, Wording> wording;

    Feature(Unit unit, Leaning leaning, ToDoubleFunction<Situation> value, Function<Situation, Wording> wording) {
        this.unit = unit;
        this.leaning = leaning;
        this.value = value;
        this.wording = wording;
    }

    /** The name under which models, cards and messages know it; never changed, since saved models speak it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in the arrays of values that {@link Situation#features} gives; never saved, since the catalogue may grow. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    public Unit unit() {
        return unit;
    }

    public Leaning leaning() {
        return leaning;
    }

    public Wording wordingIn(Situation situation) {
        return wording.apply(situation);
    }

    double valueIn(Situation situation) {
        double read = value.applyAsDouble(situation);
        return switch (unit) {
            case EUROS, DAYS, NUMBER -> Math.log1p(read);
            case TIMES -> Math.log(read);
            case SHARE, YES_NO -> read;
        };
    }
}
