package app.quittance.scoring.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Areas under the curve of predictors on the same rows, with the covariance by DeLong, DeLong and Clarke-Pearson (1988), so
 * that a difference can be told from chance.
 */
final class Roc {

    private static final double TWO_SIDED_95 = 1.959964;

    private final double auc;
    private final double[] ofPositives;
    private final double[] ofNegatives;

    private Roc(double[] ofPositives, double[] ofNegatives) {
        this.auc = Arrays.stream(ofPositives).average().orElseThrow();
        this.ofPositives = ofPositives;
        this.ofNegatives = ofNegatives;
    }

    /** A figure, and half the width of its interval at 95 %. */
    record Estimate(double value, double margin) {}

    static Roc of(double[] predicted, boolean[] positive) {
        double[] all = midranks(predicted);
        int[] positives = where(positive, true);
        int[] negatives = where(positive, false);
        double[] amongPositives = midranks(pick(predicted, positives));
        double[] amongNegatives = midranks(pick(predicted, negatives));
        double[] ofPositives = new double[positives.length];
        double[] ofNegatives = new double[negatives.length];
        for (int i = 0; i < positives.length; i++) {
            ofPositives[i] = (all[positives[i]] - amongPositives[i]) / negatives.length;
        }
        for (int i = 0; i < negatives.length; i++) {
            ofNegatives[i] = 1 - (all[negatives[i]] - amongNegatives[i]) / positives.length;
        }
        return new Roc(ofPositives, ofNegatives);
    }

    Estimate area() {
        return new Estimate(auc, margin(ofPositives, ofNegatives));
    }

    /** How much larger than another's on the same rows. */
    Estimate over(Roc other) {
        return new Estimate(
                auc - other.auc, margin(minus(ofPositives, other.ofPositives), minus(ofNegatives, other.ofNegatives)));
    }

    private static double margin(double[] positives, double[] negatives) {
        return TWO_SIDED_95
                * Math.sqrt(variance(positives) / positives.length + variance(negatives) / negatives.length);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static double[] midranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] ranks = new double[values.length];
        for (int start = 0; start < order.length; ) {
            int end = start;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + end + 1) / 2.0;
            }
            start = end;
        }
        return ranks;
    }

    private static int[] where(boolean[] flags, boolean wanted) {
        return IntStream.range(0, flags.length).filter(i -> flags[i] == wanted).toArray();
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
