package app.quittance.scoring.learning;

import java.util.List;

/**
 * Puts a model's probabilities right by what happened to debts that it had not seen (Platt's method): a straight line on
 * the logit, so that the order of debts stays and each reason keeps its share.
 */
public record Calibration(double slope, double shift) {

    /** A prediction, and what happened. */
    public record Seen(double logit, boolean positive) {}

    public static final Calibration NONE = new Calibration(1, 0);

    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-10;

    public double apply(double logit) {
        return slope * logit + shift;
    }

    /** The line that makes the outcomes likeliest, by Newton's method; none where the logits tell the wrong way round. */
    public static Calibration learn(List<Seen> predictions) {
        Calibration line = NONE;
        for (int step = 0; step < MOST_STEPS; step++) {
            Calibration better = line.step(predictions);
            boolean settled = Math.abs(better.slope - line.slope) + Math.abs(better.shift - line.shift) < CLOSE_ENOUGH;
            line = better;
            if (settled) {
                break;
            }
        }
        boolean usable = line.slope > 0 && Double.isFinite(line.slope) && Double.isFinite(line.shift);
        return usable ? line : NONE;
    }

    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private Calibration step(List<Seen> predictions) {
        double slopeGradient = 0;
        double shiftGradient = 0;
        double slopeCurve = 1e-9;
        double shiftCurve = 1e-9;
        double sharedCurve = 0;
        for (Seen seen : predictions) {
            double p = probability(apply(seen.logit()));
            double missed = (seen.positive() ? 1 : 0) - p;
            double weight = p * (1 - p);
            slopeGradient += missed * seen.logit();
            shiftGradient += missed;
            slopeCurve += weight * seen.logit() * seen.logit();
            shiftCurve += weight;
            sharedCurve += weight * seen.logit();
        }
        double determinant = slopeCurve * shiftCurve - sharedCurve * sharedCurve;
        return new Calibration(
                slope + (shiftCurve * slopeGradient - sharedCurve * shiftGradient) / determinant,
                shift + (slopeCurve * shiftGradient - sharedCurve * slopeGradient) / determinant);
    }
}
