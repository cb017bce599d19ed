package app.quittance.scoring.learning;

import org.jspecify.annotations.Nullable;

/**
 * How good a model was on examples whose outcome is known.
 *
 * @param rows examples measured
 * @param leftOut examples whose outcome cannot be known yet: counted, never taken for negatives
 * @param auc chance that a paid debt was ranked above an unpaid one; unknown where there is only one kind
 * @param brier mean square of what the probability missed; unknown where nothing was measured, as are the next two
 * @param calibrationError ten bins of equal count, mean of |observed − predicted| weighted by count
 */
public record Figures(
        long rows,
        long leftOut,
        long positives,
        @Nullable Double auc,
        @Nullable Double brier,
        @Nullable Double logLoss,
        @Nullable Double calibrationError) {}
