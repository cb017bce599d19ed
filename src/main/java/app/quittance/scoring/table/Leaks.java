package app.quittance.scoring.table;

import app.quittance.scoring.learning.Measurement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Finds columns that give the answer away: each alone, learned on one part of the rows and held against the other; or by a value with which all
 * rows have the same outcome.
 */
final class Leaks {

    private static final double SUSPECT = 0.97;
    private static final double BEYOND_CHANCE = 1e-9;
    private static final int STEPS = 100;

    private Leaks() {}

    static List<TableCard.Warning> find(List<KeptColumn> columns, boolean[] positive, Split split) {
        return columns.stream()
                .flatMap(column -> {
                    List<TableCard.Warning> whole = find(column, positive, split);
                    return (whole.isEmpty() ? pure(column.cells(), positive, split) : whole).stream();
                })
                .toList();
    }

    /** Rows that share a value, or all that have one, or none; the code is that of the warning. */
    private record Group(String code, String value) {

        static final Group FILLED = new Group("pure-filled", "");
        static final Group EMPTY = new Group("pure-empty", "");
    }

    /** The largest group of rows in which all have the same outcome, where chance does not explain it. */
    private static List<TableCard.Warning> pure(TableColumn cells, boolean[] positive, Split split) {
        Map<Group, Counts> groups = new LinkedHashMap<>();
        Counts all = new Counts();
        for (int row : split.all()) {
            String text = cells.text(row);
            List<Group> its = text == null ? List.of(Group.EMPTY) : List.of(Group.FILLED, new Group("pure", text));
            its.forEach(
                    group -> groups.computeIfAbsent(group, any -> new Counts()).add(positive[row]));
            all.add(positive[row]);
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().isPureBeyondChance(all))
                .max(Comparator.comparingInt(group -> group.getValue().rows))
                .map(group -> warning(cells, group.getKey(), group.getValue().rows))
                .stream()
                .toList();
    }

    private static TableCard.Warning warning(TableColumn cells, Group group, int rows) {
        String figure = group.value().isEmpty() ? String.valueOf(rows) : group.value();
        return new TableCard.Warning(group.code(), cells.name(), figure);
    }

    /** How many rows, and how many of them are positive. */
    private static final class Counts {
        private int rows;
        private int positives;

        void add(boolean positive) {
            rows++;
            positives += positive ? 1 : 0;
        }

        boolean isPureBeyondChance(Counts all) {
            double share = all.positives / (double) all.rows;
            boolean pure = positives == 0 || positives == rows;
            return pure && rows * Math.log(positives == 0 ? 1 - share : share) < Math.log(BEYOND_CHANCE);
        }
    }

    private static List<TableCard.Warning> find(KeptColumn column, boolean[] positive, Split split) {
        TableColumn cells = column.cells();
        double missing = auc(row -> cells.isMissing(row), positive, split);
        if (missing >= SUSPECT) {
            return List.of(warning("leak-missing", cells, missing));
        }
        double[] steps = steps(cells, split.learned());
        double whole = column.numeric()
                ? auc(row -> step(cells.number(row), steps), positive, split)
                : auc(row -> Objects.requireNonNullElse(cells.text(row), ""), positive, split);
        return whole >= SUSPECT ? List.of(warning("leak", cells, whole)) : List.of();
    }

    private static TableCard.Warning warning(String code, TableColumn cells, double auc) {
        return new TableCard.Warning(code, cells.name(), String.format(Locale.ROOT, "%.3f", auc));
    }

    private static double auc(IntFunction<Object> group, boolean[] positive, Split split) {
        Map<Object, Counts> seen = new HashMap<>();
        Counts all = new Counts();
        for (int row : split.learned()) {
            seen.computeIfAbsent(group.apply(row), any -> new Counts()).add(positive[row]);
            all.add(positive[row]);
        }
        double share = all.positives / (double) all.rows;
        Measurement measurement = new Measurement();
        for (int row : split.heldOut()) {
            Counts counts = seen.getOrDefault(group.apply(row), new Counts());
            measurement.take((counts.positives + share) / (counts.rows + 1.0), positive[row]);
        }
        return Objects.requireNonNullElse(measurement.figures(0).auc(), 0.5);
    }

    private static double[] steps(TableColumn cells, int[] rows) {
        double[] known = Arrays.stream(rows)
                .mapToDouble(cells::number)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] steps = new double[known.length == 0 ? 0 : STEPS];
        Arrays.setAll(steps, i -> known[(int) ((long) known.length * i / STEPS)]);
        return Arrays.stream(steps).distinct().toArray();
    }

    private static Integer step(double value, double[] steps) {
        int place = Arrays.binarySearch(steps, value);
        return Double.isNaN(value) ? Integer.MIN_VALUE : place;
    }
}
