package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How features become the columns of a model: each value clipped to what was seen in learning, bent at a few
 * knots so that its effect may change along the way where the model is linear, and a column of its own for "not known". Every
 * column is centred and scaled on the learning examples; an average debt is therefore zero everywhere, and what a feature
 * adds to a linear score is exactly the sum of its columns times their weights.
 */
final class Encoding {

    private static final double LOWEST_SEEN = 0.002;
    private static final double HIGHEST_SEEN = 0.998;

    /**
     * One column.
     *
     * @param knot where this column begins to rise; {@code null} for the value itself
     * @param unknown whether it only says that the value is not known
     */
    record Column(
            String name,
            String feature,
            @Nullable Double knot,
            boolean unknown,
            double low,
            double high,
            double mean,
            double scale) {

        double encode(double value) {
            if (unknown) {
                return ((Double.isNaN(value) ? 1 : 0) - mean) / scale;
            }
            return Double.isNaN(value) ? 0 : (bent(value) - mean) / scale;
        }

        private double bent(double value) {
            double clipped = Math.clamp(value, low, high);
            return knot == null ? clipped : Math.max(0, clipped - knot);
        }
    }

    private final List<Column> columns;
    private final List<Feature> features;

    /** Refuses a column whose feature is not in the catalogue of today. */
    Encoding(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.features =
                columns.stream().map(column -> featureOf(column.feature())).toList();
    }

    List<Column> columns() {
        return columns;
    }

    int size() {
        return columns.size();
    }

    /** The feature behind a column. */
    Feature featureAt(int column) {
        return features.get(column);
    }

    double[] encode(double[] values) {
        double[] encoded = new double[columns.size()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = columns.get(i).encode(values[features.get(i).place()]);
        }
        return encoded;
    }

    /**
     * Learns ranges, knots and scales from examples.
     *
     * @param bent for a linear model; trees find their own bends
     */
    static Encoding learn(ExampleSet examples, boolean bent) {
        List<Column> columns = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            double[] values = examples.rows().stream()
                    .mapToDouble(row -> row.features()[feature.place()])
                    .toArray();
            columnsOf(feature, values, bent).stream()
                    .map(column -> scaled(column, values))
                    .filter(column -> column.scale() > 1e-9)
                    .forEach(columns::add);
        }
        return new Encoding(columns);
    }

    private static List<Column> columnsOf(Feature feature, double[] values, boolean bent) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return List.of();
        }
        double low = quantile(known, LOWEST_SEEN);
        double high = quantile(known, HIGHEST_SEEN);
        String key = feature.key();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(key, key, null, false, low, high, 0, 1));
        if (bent && bends(feature)) {
            int number = 0;
            for (double knot : knots(known, low, high)) {
                columns.add(new Column(key + ".knot" + ++number, key, knot, false, low, high, 0, 1));
            }
        }
        columns.add(new Column(key + ".unknown", key, null, true, low, high, 0, 1));
        return columns;
    }

    /** A yes or no cannot bend, and a client's share has too few different values to learn a bend from. */
    private static boolean bends(Feature feature) {
        return feature.unit() != Feature.Unit.YES_NO && feature != Feature.CLIENT_RECOVERY_AT_AGE;
    }

    /** Where the effect may bend: at quantiles, the fewer the less there is to learn from. */
    private static double[] knots(double[] known, double low, double high) {
        int wanted = known.length < 1_000 ? 0 : known.length < 5_000 ? 1 : 3;
        double[] knots = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            knots[i] = quantile(known, (i + 1.0) / (wanted + 1));
        }
        return Arrays.stream(knots)
                .filter(knot -> knot > low && knot < high)
                .distinct()
                .toArray();
    }

    private static Column scaled(Column column, double[] values) {
        double[] raw = Arrays.stream(values)
                .filter(value -> column.unknown() || !Double.isNaN(value))
                .map(column::encode)
                .toArray();
        double mean = Arrays.stream(raw).average().orElse(0);
        double variance =
                Arrays.stream(raw).map(value -> (value - mean) * (value - mean)).sum() / values.length;
        return new Column(
                column.name(),
                column.feature(),
                column.knot(),
                column.unknown(),
                column.low(),
                column.high(),
                mean,
                Math.sqrt(variance));
    }

    private static double quantile(double[] sorted, double at) {
        return sorted[(int) Math.round(at * (sorted.length - 1))];
    }

    private static Feature featureOf(String key) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("model.unknown-feature", key));
    }
}
