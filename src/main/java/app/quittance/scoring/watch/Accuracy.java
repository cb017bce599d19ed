package app.quittance.scoring.watch;

import app.quittance.scoring.learning.Figures.Bin;
import java.util.List;

/**
 * How right the scores were of a group of matured cases.
 *
 * @param of what the group has in common: the day on which the cases were open, a client's key, or {@code all}
 * @param met of how many at least half came in within ninety days
 * @param announced how many that should have been, by the probabilities
 * @param brier mean square of what the probabilities missed
 * @param auc how often a case that was paid had been ranked above one that was not; not a number where there is only one kind
 * @param bins ten of equal count, from the least likely to the likeliest
 */
public record Accuracy(String of, long cases, long met, double announced, double brier, double auc, List<Bin> bins) {

    /** What people would call far off, in excess of chance. */
    private static final double OFF_BY = 0.05;

    private static final int ENOUGH = 100;

    /** The mean distance of a deviation from its centre, in standard deviations of a normal law. */
    private static final double MEAN_DEVIATION = 0.8;

    public double share() {
        return met / (double) cases;
    }

    public double announcedShare() {
        return announced / cases;
    }

    /** Mean of |observed − announced| over the bins, weighted by count. */
    public double calibrationError() {
        return bins.stream()
                        .mapToDouble(bin -> bin.rows() * Math.abs(bin.observed() - bin.predicted()))
                        .sum()
                / cases;
    }

    /** Whether the announced chances are too far from what happened for it to be chance alone; never of a handful of cases. */
    public boolean isOff() {
        return cases >= ENOUGH && calibrationError() > OFF_BY + errorByChance();
    }

    /** The calibration error that right probabilities would show on so few cases. */
    private double errorByChance() {
        return bins.stream()
                        .mapToDouble(bin -> bin.rows()
                                * MEAN_DEVIATION
                                * Math.sqrt(bin.predicted() * (1 - bin.predicted()) / bin.rows()))
                        .sum()
                / cases;
    }
}
