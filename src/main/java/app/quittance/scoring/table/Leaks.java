package app.quittance.scoring.table;

import app.quittance.scoring.learning.Measurement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Finds columns that give the answer away: each alone, learned on one part of the rows and held against the other. */
final class Leaks {

    private static final double SUSPECT = 0.99;
    private static final int STEPS = 100;

    private Leaks() {}

    static List<TableCard.Warning> find(List<KeptColumn> columns, boolean[] positive, Split split) {
        return columns.stream()
                .flatMap(column -> find(column, positive, split).stream())
                .toList();
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
        Map<Object, int[]> seen = new HashMap<>();
        for (int row : split.learned()) {
            int[] counts = seen.computeIfAbsent(group.apply(row), any -> new int[2]);
            counts[0]++;
            counts[1] += positive[row] ? 1 : 0;
        }
        double share =
                Arrays.stream(split.learned()).filter(row -> positive[row]).count() / (double) split.learned().length;
        Measurement measurement = new Measurement();
        for (int row : split.heldOut()) {
            int[] counts = seen.getOrDefault(group.apply(row), new int[2]);
            measurement.take((counts[1] + share) / (counts[0] + 1.0), positive[row]);
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
