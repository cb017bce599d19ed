package app.quittance.cli;

import app.quittance.strategy.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the routing rules found, as it is printed. */
record RoutedCases(int cases, int routesChanged, int linesChanged, List<Change> changes) {

    /** One of the first hundred cases that go another way than before. */
    record Change(
            String reference,
            @Nullable String routeBefore,
            String route,
            @Nullable String actionBefore,
            String action,
            LocalDate dueOn) {}

    static RoutedCases of(Judgement judgement) {
        return new RoutedCases(
                judgement.cases(),
                judgement.routesChanged(),
                judgement.linesChanged(),
                judgement.firstChanges().stream().map(RoutedCases::change).toList());
    }

    private static Change change(Judgement.Change change) {
        return new Change(
                change.reference(),
                change.routeBefore().map(RoutedCases::word).orElse(null),
                word(change.route()),
                change.actionBefore().map(RoutedCases::word).orElse(null),
                word(change.action()),
                change.dueOn());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
