package app.quittance.scoring.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/**
 * One round of learning: fits on all examples, and calibrates on predictions of examples that the predicting model has
 * not seen. For that, the debtors are dealt into four parts, and each part is predicted by a model fitted on the other
 * three; nothing is lost to the fit, and no debtor is judged by a model that knows it.
 */
final class Learner {

    private static final int PARTS = 4;

    private final long seed;
    private final String source;

    Learner(long seed, String source) {
        this.seed = seed;
        this.source = source;
    }

    LikelihoodModel learn(ExampleSet examples) {
        return fit(examples, calibration(examples));
    }

    /** The fewest examples from which anything can be learned. */
    static boolean canTeach(ExampleSet examples) {
        return examples.canTeach(Training.ROWS_NEEDED, Training.OF_EACH_NEEDED);
    }

    /** The latest date from which on at least that share of the examples lies. */
    static LocalDate dateFromWhichRemain(double share, ExampleSet examples) {
        TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        examples.rows().forEach(row -> counts.merge(row.asOf(), 1, Integer::sum));
        int seen = 0;
        for (Map.Entry<LocalDate, Integer> date : counts.descendingMap().entrySet()) {
            seen += date.getValue();
            if (seen >= share * examples.size()) {
                return date.getKey();
            }
        }
        return counts.firstKey();
    }

    /** None where a part is too small to be left out, as with one debtor who makes most of the examples. */
    private Calibration calibration(ExampleSet examples) {
        List<Calibration.Seen> seen = new ArrayList<>(examples.size());
        for (int part = 0; part < PARTS; part++) {
            Predicate<ExampleSet.Row> isInPart = isInPart(part);
            ExampleSet others = examples.where(isInPart.negate());
            if (!canTeach(others)) {
                return Calibration.NONE;
            }
            LikelihoodModel model = fit(others, Calibration.NONE);
            examples.where(isInPart)
                    .rows()
                    .forEach(row -> seen.add(new Calibration.Seen(model.logit(row.features()), row.positive())));
        }
        return Calibration.learn(seen);
    }

    private LikelihoodModel fit(ExampleSet examples, Calibration calibration) {
        Encoding encoding = Encoding.learn(examples);
        LinearSGDModel fitted = new TribuoTrainer(seed).fit(examples, encoding, source);
        return new LikelihoodModel(fitted, encoding, calibration);
    }

    private static Predicate<ExampleSet.Row> isInPart(int part) {
        return row -> Math.floorMod(row.debtor(), PARTS) == part;
    }
}
