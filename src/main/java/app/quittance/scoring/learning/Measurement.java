package app.quittance.scoring.learning;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Takes predictions with what happened, one by one, and gives the figures. */
public final class Measurement {

    private static final int BINS = 10;
    private static final double CLOSEST_TO_CERTAIN = 1e-15;

    private double[] probabilities = new double[1024];
    private boolean[] outcomes = new boolean[1024];
    private int rows;

    public void take(double probability, boolean positive) {
        if (rows == probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, 2 * rows);
            outcomes = Arrays.copyOf(outcomes, 2 * rows);
        }
        probabilities[rows] = probability;
        outcomes[rows] = positive;
        rows++;
    }

    public Figures figures(long leftOut) {
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i]));
        long positives = 0;
        double squares = 0;
        double losses = 0;
        for (int i = 0; i < rows; i++) {
            double p = probabilities[i];
            positives += outcomes[i] ? 1 : 0;
            squares += outcomes[i] ? (1 - p) * (1 - p) : p * p;
            losses -= Math.log(Math.max(CLOSEST_TO_CERTAIN, outcomes[i] ? p : 1 - p));
        }
        return new Figures(
                rows,
                leftOut,
                positives,
                auc(order, positives),
                rows == 0 ? null : squares / rows,
                rows == 0 ? null : losses / rows,
                rows == 0 ? null : calibrationError(order));
    }

    /** By the sum of ranks; equal probabilities share their rank. */
    private @Nullable Double auc(Integer[] order, long positives) {
        long negatives = rows - positives;
        if (positives == 0 || negatives == 0) {
            return null;
        }
        double ranks = 0;
        int start = 0;
        while (start < rows) {
            int end = start;
            int positivesHere = 0;
            while (end < rows && probabilities[order[end]] == probabilities[order[start]]) {
                positivesHere += outcomes[order[end]] ? 1 : 0;
                end++;
            }
            ranks += positivesHere * ((start + 1 + end) / 2.0);
            start = end;
        }
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    private double calibrationError(Integer[] order) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int start = (int) ((long) rows * bin / BINS);
            int end = (int) ((long) rows * (bin + 1) / BINS);
            double surplus = 0;
            for (int i = start; i < end; i++) {
                surplus += (outcomes[order[i]] ? 1 : 0) - probabilities[order[i]];
            }
            error += Math.abs(surplus);
        }
        return error / rows;
    }
}
