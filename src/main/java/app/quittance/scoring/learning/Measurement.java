package app.quittance.scoring.learning;

import app.quittance.scoring.learning.Figures.Bin;
import app.quittance.scoring.learning.Figures.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes predictions with what happened, one by one, and gives the figures. */
public final class Measurement {

    private static final int BINS = 10;
    private static final int MOST_GROUPS = 50;
    private static final int SMALLEST_GROUP = 30;

    /** Something that some of the rows have in common. */
    record Common(String by, String of) {}

    private double[] probabilities = new double[1024];
    private boolean[] outcomes = new boolean[1024];
    private int[] debtors = new int[1024];
    private int rows;
    private final Map<Common, Measurement> groups = new LinkedHashMap<>();

    /** A row that stands by itself. */
    public void take(double probability, boolean positive) {
        take(probability, positive, rows, List.of());
    }

    /**
     * A row of a debtor who may have others.
     *
     * @param debtor a number that its rows share: they tell less together than as many rows of others
     */
    void take(double probability, boolean positive, int debtor, List<Common> commons) {
        if (rows == probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, 2 * rows);
            outcomes = Arrays.copyOf(outcomes, 2 * rows);
            debtors = Arrays.copyOf(debtors, 2 * rows);
        }
        probabilities[rows] = probability;
        outcomes[rows] = positive;
        debtors[rows] = debtor;
        rows++;
        for (Common common : commons) {
            groups.computeIfAbsent(common, first -> new Measurement()).take(probability, positive, debtor, List.of());
        }
    }

    /** The figures of all that was taken. */
    public Figures figures(long leftOut) {
        Ranked ranked = ranked();
        double[] once = new double[rows];
        Arrays.fill(once, 1);
        Ranked.Sums all = ranked.sums(once);
        Spread spread = Spread.of(ranked);
        return new Figures(
                rows,
                leftOut,
                all.positives(),
                all.auc(),
                all.brier(),
                all.logLoss(),
                rows == 0 ? null : calibrationError(ranked),
                all.predicted(),
                spread.auc(),
                spread.brier(),
                spread.logLoss(),
                bins(ranked, all),
                groups());
    }

    /** The chance that a positive was ranked above another one; null where there is only one kind. */
    @Nullable
    Double auc() {
        double[] once = new double[rows];
        Arrays.fill(once, 1);
        return ranked().sums(once).auc();
    }

    private Ranked ranked() {
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i]));
        return new Ranked(
                Arrays.stream(order).mapToDouble(i -> probabilities[i]).toArray(), outcomesIn(order), debtorsIn(order));
    }

    private boolean[] outcomesIn(Integer[] order) {
        boolean[] sorted = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            sorted[i] = outcomes[order[i]];
        }
        return sorted;
    }

    private int[] debtorsIn(Integer[] order) {
        return Arrays.stream(order).mapToInt(i -> debtors[i]).toArray();
    }

    private List<Bin> bins(Ranked ranked, Ranked.Sums all) {
        List<Bin> bins = new ArrayList<>();
        double usual = all.positives() / (double) rows;
        for (int bin = 0; bin < BINS && rows >= BINS; bin++) {
            Part part = part(ranked, bin);
            double observed = part.positives() / (double) part.rows();
            double lift = usual == 0 ? 0 : observed / usual;
            bins.add(new Bin(part.rows(), part.predicted() / part.rows(), observed, lift));
        }
        return bins;
    }

    private double calibrationError(Ranked ranked) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            Part part = part(ranked, bin);
            error += Math.abs(part.positives() - part.predicted());
        }
        return error / rows;
    }

    private record Part(int rows, int positives, double predicted) {}

    private Part part(Ranked ranked, int bin) {
        int start = (int) ((long) rows * bin / BINS);
        int end = (int) ((long) rows * (bin + 1) / BINS);
        int positives = 0;
        double predicted = 0;
        for (int i = start; i < end; i++) {
            positives += ranked.outcomes()[i] ? 1 : 0;
            predicted += ranked.probabilities()[i];
        }
        return new Part(end - start, positives, predicted);
    }

    private List<Group> groups() {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().rows >= SMALLEST_GROUP)
                .sorted(Comparator.comparing((Map.Entry<Common, Measurement> group) ->
                                group.getKey().by())
                        .thenComparingInt(group -> -group.getValue().rows)
                        .thenComparing(group -> group.getKey().of()))
                .limit(MOST_GROUPS)
                .map(group -> group.getValue().asGroup(group.getKey()))
                .toList();
    }

    private Group asGroup(Common common) {
        Ranked ranked = ranked();
        double[] once = new double[rows];
        Arrays.fill(once, 1);
        Ranked.Sums sums = ranked.sums(once);
        return new Group(
                common.by(),
                common.of(),
                rows,
                sums.positives(),
                sums.predicted(),
                sums.auc(),
                calibrationError(ranked));
    }
}
