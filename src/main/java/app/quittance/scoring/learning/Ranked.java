package app.quittance.scoring.learning;

import org.jspecify.annotations.Nullable;

/** Predictions from the least likely to the likeliest, with what happened and to which debtor. */
@SuppressWarnings("ArrayRecordComponent") // lives for one measurement, and is never compared
record Ranked(double[] probabilities, boolean[] outcomes, int[] debtors) {

    private static final double CLOSEST_TO_CERTAIN = 1e-15;

    /** Sums over rows of which each counts so many times. */
    record Sums(double rows, double positive, double predicted, double squares, double losses, double ordered) {

        long positives() {
            return Math.round(positive);
        }

        /** Equal probabilities count half. */
        @Nullable
        Double auc() {
            double pairs = positive * (rows - positive);
            return pairs == 0 ? null : (Double) (ordered / pairs);
        }

        @Nullable
        Double brier() {
            return rows == 0 ? null : (Double) (squares / rows);
        }

        @Nullable
        Double logLoss() {
            return rows == 0 ? null : (Double) (losses / rows);
        }
    }

    int size() {
        return probabilities.length;
    }

    Sums sums(double[] times) {
        double all = 0;
        double positive = 0;
        double predicted = 0;
        double squares = 0;
        double losses = 0;
        double ordered = 0;
        int start = 0;
        while (start < size()) {
            double p = probabilities[start];
            double positiveHere = 0;
            double negativeHere = 0;
            int end = start;
            for (; end < size() && probabilities[end] == p; end++) {
                positiveHere += outcomes[end] ? times[end] : 0;
                negativeHere += outcomes[end] ? 0 : times[end];
            }
            ordered += positiveHere * (all - positive + negativeHere / 2);
            all += positiveHere + negativeHere;
            positive += positiveHere;
            predicted += p * (positiveHere + negativeHere);
            squares += positiveHere * (1 - p) * (1 - p) + negativeHere * p * p;
            losses -= positiveHere * Math.log(Math.max(CLOSEST_TO_CERTAIN, p))
                    + negativeHere * Math.log(Math.max(CLOSEST_TO_CERTAIN, 1 - p));
            start = end;
        }
        return new Sums(all, positive, predicted, squares, losses, ordered);
    }
}
