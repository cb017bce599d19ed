package app.quittance.scoring.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table become numbers: a value clipped to what was seen in learning, with bends for a linear model;
 * a yes or no for each frequent category, and one for all others, seen or not; and one for an empty cell. Centred and
 * scaled on the learning rows.
 *
 * @param features what is made of the columns, in order
 */
record TableEncoding(List<Feature> features) {

    private static final int RAREST = 10;
    private static final int MOST_CATEGORIES = 200;
    private static final double[] BENDS = {0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97};
    private static final double[] FEW_BENDS = {0.33, 0.67};

    enum Kind {
        VALUE,
        CATEGORY,
        OTHER,
        MISSING
    }

    /**
     * One number that is made of a column.
     *
     * @param knot where it begins to rise; {@code null} for the value itself
     * @param categories the one it stands for, or for {@code OTHER} all that it is not
     */
    record Feature(
            String name,
            String column,
            Kind kind,
            @Nullable Double knot,
            List<String> categories,
            double low,
            double high,
            double mean,
            double scale) {

        double encode(TableColumn cells, int row) {
            double raw = raw(cells, row);
            return Double.isNaN(raw) ? 0 : (raw - mean) / scale;
        }

        double raw(TableColumn cells, int row) {
            return switch (kind) {
                case VALUE -> bent(cells.number(row));
                case MISSING -> cells.isMissing(row) ? 1 : 0;
                case CATEGORY -> categories.getFirst().equals(cells.text(row)) ? 1 : 0;
                case OTHER -> isOther(cells.text(row)) ? 1 : 0;
            };
        }

        Feature scaled(double newMean, double newScale) {
            return new Feature(name, column, kind, knot, categories, low, high, newMean, newScale);
        }

        private boolean isOther(@Nullable String text) {
            return text != null && !categories.contains(text);
        }

        private double bent(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            double clipped = Math.clamp(value, low, high);
            return knot == null ? clipped : Math.max(0, clipped - knot);
        }
    }

    /** Learns ranges, categories and scales from rows. */
    static TableEncoding learn(List<KeptColumn> columns, int[] rows, boolean bent) {
        List<Feature> features = new ArrayList<>();
        for (KeptColumn column : columns) {
            List<Feature> raw =
                    column.numeric() ? numeric(column.cells(), rows, bent) : categories(column.cells(), rows);
            for (Feature feature : raw) {
                addScaled(feature, column.cells(), rows, features);
            }
        }
        return new TableEncoding(List.copyOf(features));
    }

    double[] encode(List<TableColumn> cells, int row) {
        double[] encoded = new double[features.size()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = features.get(i).encode(cells.get(i), row);
        }
        return encoded;
    }

    /** The column behind each feature; a table without one of them is refused. */
    List<TableColumn> columnsIn(Table table) {
        Map<String, TableColumn> found = new HashMap<>();
        return features.stream()
                .map(feature -> found.computeIfAbsent(feature.column(), table::column))
                .toList();
    }

    String[] names() {
        return features.stream().map(Feature::name).toArray(String[]::new);
    }

    private static List<Feature> numeric(TableColumn cells, int[] rows, boolean bent) {
        double[] known = Arrays.stream(rows)
                .mapToDouble(cells::number)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return List.of();
        }
        double edge = bent ? 0.01 : 0.0005;
        double low = quantile(known, bent ? edge / 2 : edge);
        double high = quantile(known, 1 - edge);
        String name = cells.name();
        List<Feature> features = new ArrayList<>();
        features.add(new Feature(name, name, Kind.VALUE, null, List.of(), low, high, 0, 1));
        for (double knot : bent ? knots(known, low, high) : new double[0]) {
            features.add(new Feature(name + " > " + knot, name, Kind.VALUE, knot, List.of(), low, high, 0, 1));
        }
        features.add(new Feature(name + " missing", name, Kind.MISSING, null, List.of(), 0, 1, 0, 1));
        return features;
    }

    private static double[] knots(double[] known, double low, double high) {
        double[] wanted = known.length < 1_000 ? new double[0] : known.length < 5_000 ? FEW_BENDS : BENDS;
        return Arrays.stream(wanted)
                .map(at -> quantile(known, at))
                .filter(knot -> knot > low && knot < high)
                .distinct()
                .toArray();
    }

    private static List<Feature> categories(TableColumn cells, int[] rows) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            String text = cells.text(row);
            if (text != null) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        List<String> frequent = counts.entrySet().stream()
                .filter(category -> category.getValue() >= RAREST)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .toList();
        String name = cells.name();
        List<Feature> features = new ArrayList<>();
        for (String category : frequent) {
            features.add(
                    new Feature(name + " = " + category, name, Kind.CATEGORY, null, List.of(category), 0, 1, 0, 1));
        }
        features.add(new Feature(name + " other", name, Kind.OTHER, null, frequent, 0, 1, 0, 1));
        features.add(new Feature(name + " missing", name, Kind.MISSING, null, List.of(), 0, 1, 0, 1));
        return features;
    }

    private static void addScaled(Feature feature, TableColumn cells, int[] rows, List<Feature> into) {
        IntToDoubleFunction raw = row -> feature.raw(cells, row);
        double[] known = Arrays.stream(rows)
                .mapToDouble(raw)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        double variance = Arrays.stream(known)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / rows.length;
        Set<String> taken = new HashSet<>();
        into.forEach(each -> taken.add(each.name()));
        if (variance > 1e-12 && taken.add(feature.name())) {
            into.add(feature.scaled(mean, Math.sqrt(variance)));
        }
    }

    private static double quantile(double[] sorted, double at) {
        return sorted[(int) Math.round(at * (sorted.length - 1))];
    }
}
