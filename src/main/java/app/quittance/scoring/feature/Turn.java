package app.quittance.scoring.feature;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A turn that a case may take, so that a person sees what would change its score. Each changes plain numbers of the
 * situation, and the model is asked again.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum Turn {
    /** A tenth of what is due comes in today; told where nothing came for a month. */
    PART_PAYMENT(Turn::partPayment),
    DISPUTE_SETTLED(facts -> facts.is(Fact.DISPUTED) ? Map.of(Fact.DISPUTED, 0.0) : Map.of()),
    OTHERS_SETTLED(Turn::othersSettled),
    /** Nothing comes in for another month. */
    MONTH_OF_SILENCE(Turn::monthOfSilence);

    private static final int MONTH = 30;
    private static final double TENTH = 0.1;

    private final Function<Facts, Map<Fact, Double>> changes;

    Turn(Function<Facts, Map<Fact, Double>> changes) {
        this.changes = changes;
    }

    /** The name in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The situation after that turn; empty where it cannot take it. */
    public Optional<Facts> of(Facts facts) {
        Map<Fact, Double> changed = changes.apply(facts);
        return changed.isEmpty() ? Optional.empty() : Optional.of(facts.with(changed));
    }

    public static List<Turn> all() {
        return Arrays.asList(values());
    }

    private static Map<Fact, Double> partPayment(Facts facts) {
        double sinceOnDebt = facts.of(Fact.DAYS_SINCE_PAYMENT_ON_DEBT);
        if (sinceOnDebt <= MONTH || !(facts.of(Fact.OPEN_EUROS) > 0)) {
            return Map.of();
        }
        double paid = facts.of(Fact.SHARE_PAID);
        Map<Fact, Double> changed = new EnumMap<>(Fact.class);
        changed.put(Fact.OPEN_EUROS, (1 - TENTH) * facts.of(Fact.OPEN_EUROS));
        changed.put(Fact.SHARE_PAID, paid + TENTH * (1 - paid));
        changed.put(Fact.DAYS_SINCE_PAYMENT_ON_DEBT, 1.0);
        changed.put(Fact.DAYS_SINCE_LAST_PAYMENT, 1.0);
        changed.put(Fact.RECENT_PAYMENTS, facts.of(Fact.RECENT_PAYMENTS) + 1);
        return changed;
    }

    private static Map<Fact, Double> othersSettled(Facts facts) {
        if (!facts.is(Fact.OTHER_OPEN)) {
            return Map.of();
        }
        return Map.of(Fact.OTHER_OPEN, 0.0, Fact.OTHER_OPEN_EUROS, 0.0, Fact.OLDEST_OTHER_OVERDUE_DAYS, 0.0);
    }

    private static Map<Fact, Double> monthOfSilence(Facts facts) {
        Map<Fact, Double> changed = new EnumMap<>(Fact.class);
        changed.put(Fact.DAYS_OVERDUE, facts.of(Fact.DAYS_OVERDUE) + MONTH);
        changed.put(Fact.DAYS_SINCE_PAYMENT_ON_DEBT, facts.of(Fact.DAYS_SINCE_PAYMENT_ON_DEBT) + MONTH);
        changed.put(Fact.DAYS_SINCE_LAST_PAYMENT, facts.of(Fact.DAYS_SINCE_LAST_PAYMENT) + MONTH);
        if (facts.is(Fact.OTHER_OPEN)) {
            changed.put(Fact.OLDEST_OTHER_OVERDUE_DAYS, facts.of(Fact.OLDEST_OTHER_OVERDUE_DAYS) + MONTH);
        }
        if (facts.of(Fact.DAYS_SINCE_LAST_PAYMENT) + MONTH > PayerAt.RECENT_DAYS) {
            changed.put(Fact.RECENT_PAYMENTS, 0.0);
        }
        return changed;
    }
}
