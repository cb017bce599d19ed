package app.quittance.scoring.learning;

import app.quittance.scoring.learning.Figures.Interval;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How far figures would move with other debtors: measured again and again on debtors drawn anew, each as often as chance
 * has it (Poisson bootstrap). Whole debtors are drawn, because the months of one debtor resemble each other.
 */
record Spread(
        @Nullable Interval auc,
        @Nullable Interval brier,
        @Nullable Interval logLoss) {

    private static final int ROUNDS = 200;
    private static final long SEED = 95;
    private static final int FEWEST_DEBTORS = 20;
    private static final Spread UNKNOWN = new Spread(null, null, null);

    static Spread of(Ranked ranked) {
        int[] numbers = consecutive(ranked.debtors());
        int debtors = Arrays.stream(numbers).max().orElse(-1) + 1;
        if (debtors < FEWEST_DEBTORS) {
            return UNKNOWN;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] aucs = new double[ROUNDS];
        double[] briers = new double[ROUNDS];
        double[] losses = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] drawn = random.doubles(debtors).map(Spread::poisson).toArray();
            Ranked.Sums sums = ranked.sums(
                    Arrays.stream(numbers).mapToDouble(number -> drawn[number]).toArray());
            aucs[round] = orNaN(sums.auc());
            briers[round] = orNaN(sums.brier());
            losses[round] = orNaN(sums.logLoss());
        }
        return new Spread(middle(aucs), middle(briers), middle(losses));
    }

    private static double orNaN(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
    }

    private static @Nullable Interval middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[(int) Math.round(0.025 * (ROUNDS - 1))];
        double high = sorted[(int) Math.round(0.975 * (ROUNDS - 1))];
        return Double.isNaN(high) || Double.isNaN(sorted[ROUNDS - 1]) ? null : new Interval(low, high);
    }

    private static int[] consecutive(int[] debtors) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(debtors)
                .map(debtor -> numbers.computeIfAbsent(debtor, first -> numbers.size()))
                .toArray();
    }

    /** How often, at a mean of once, for a fraction between 0 and 1. */
    private static double poisson(double fraction) {
        double chance = Math.exp(-1);
        double sum = chance;
        int count = 0;
        while (fraction > sum && count < 20) {
            count++;
            chance /= count;
            sum += chance;
        }
        return count;
    }
}
