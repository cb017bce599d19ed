package app.quittance.scoring.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a model was on examples whose outcome is known. Unknown where nothing was measured, or where there was only one
 * kind of outcome.
 *
 * @param rows examples measured
 * @param leftOut examples whose outcome cannot be known yet: counted, never taken for negatives
 * @param auc chance that a paid debt was ranked above an unpaid one
 * @param brier mean square of what the probability missed
 * @param calibrationError ten bins of equal count, mean of |observed − predicted| weighted by count
 * @param predicted how many positives the probabilities add up to
 * @param bins ten of equal count, from the least likely to the likeliest
 * @param groups the larger ones, each measured by itself
 */
public record Figures(
        long rows,
        long leftOut,
        long positives,
        @Nullable Double auc,
        @Nullable Double brier,
        @Nullable Double logLoss,
        @Nullable Double calibrationError,
        double predicted,
        @Nullable Interval aucInterval,
        @Nullable Interval brierInterval,
        @Nullable Interval logLossInterval,
        List<Bin> bins,
        List<Group> groups) {

    /** In 95 of 100 repetitions with other debtors, the figure would lie between these. */
    public record Interval(double low, double high) {}

    /**
     * A tenth of the examples.
     *
     * @param predicted mean probability
     * @param observed share of positives
     * @param lift how many times the share of positives among all
     */
    public record Bin(long rows, double predicted, double observed, double lift) {}

    /**
     * A part of the examples that have something in common.
     *
     * @param by what they have in common: {@code client} or {@code kind}
     */
    public record Group(
            String by,
            String of,
            long rows,
            long positives,
            double predicted,
            @Nullable Double auc,
            @Nullable Double calibrationError) {}

    /** The figures alone, without their groups. */
    public Figures withoutGroups() {
        return new Figures(
                rows,
                leftOut,
                positives,
                auc,
                brier,
                logLoss,
                calibrationError,
                predicted,
                aucInterval,
                brierInterval,
                logLossInterval,
                bins,
                List.of());
    }
}
