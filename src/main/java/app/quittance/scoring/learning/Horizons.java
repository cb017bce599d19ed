package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Target;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The days within which payment is foreseen: one that the score is about, and a shorter and a longer one beside it, so
 * that a person sees whether to wait. All three look at the same values of the catalogue.
 */
record Horizons(Target main) {

    static final Target SHORT = new Target(30);
    static final Target LONG = new Target(180);

    List<Target> besides() {
        return Stream.of(SHORT, LONG).filter(target -> !target.equals(main)).toList();
    }

    /** Each target's outcome, of those that are known by the last day. */
    Map<Target, Boolean> outcomes(Example example, LocalDate lastDay) {
        Map<Target, Boolean> outcomes = new HashMap<>();
        Stream.concat(Stream.of(main), besides().stream())
                .filter(target -> target.isKnown(example.asOf(), lastDay))
                .forEach(target -> outcomes.put(target, example.isMet(target)));
        return Map.copyOf(outcomes);
    }
}
