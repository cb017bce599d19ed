package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * One round of learning: fits on all examples, and calibrates on predictions of examples that the predicting model has
 * not seen. For that, the debtors are dealt into four parts, and each part is predicted by a model fitted on the other
 * three; nothing is lost to the fit, and no debtor is judged by a model that knows it.
 */
final class Learner {

    private static final int PARTS = 4;

    private final long seed;
    private final String source;

    /** @param source what the examples come from, for the provenance that a model carries */
    Learner(long seed, String source) {
        this.seed = seed;
        this.source = source;
    }

    /** The fewest examples from which anything can be learned. */
    static boolean canTeach(ExampleSet examples, Target target) {
        return examples.canTeach(target, Training.ROWS_NEEDED, Training.OF_EACH_NEEDED);
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

    LikelihoodModel learn(ExampleSet examples, Target target, Fitting fitting) {
        return fit(examples, target, fitting).calibrated(calibration(examples, target, fitting));
    }

    /** Not calibrated. */
    LikelihoodModel fit(ExampleSet examples, Target target, Fitting fitting) {
        Encoding encoding = Encoding.learn(examples, fitting.isLinear());
        var provenance = new SimpleDataSourceProvenance(
                source, examples.rows().getLast().asOf().atStartOfDay().atOffset(ZoneOffset.UTC), new LabelFactory());
        var dataset = new MutableDataset<>(rows(examples, target, encoding), provenance, new LabelFactory());
        var model = fitting.trainer(examples.size(), seed).train(dataset);
        return new LikelihoodModel(Fitted.of(source, model, encoding), encoding, Calibration.NONE);
    }

    /** None where a part is too small to be left out, as with one debtor who makes most of the examples. */
    Calibration calibration(ExampleSet examples, Target target, Fitting fitting) {
        List<Calibration.Seen> seen = new ArrayList<>(examples.size());
        for (int part = 0; part < PARTS; part++) {
            Predicate<ExampleSet.Row> isInPart = isInPart(part);
            ExampleSet others = examples.where(isInPart.negate());
            if (!canTeach(others, target)) {
                return Calibration.NONE;
            }
            List<ExampleSet.Row> left = examples.where(isInPart).rows();
            double[] logits = fit(others, target, fitting)
                    .logits(left.stream().map(ExampleSet.Row::features).toList());
            for (int i = 0; i < logits.length; i++) {
                seen.add(new Calibration.Seen(logits[i], left.get(i).isPositive(target)));
            }
        }
        return Calibration.learn(seen);
    }

    private static Predicate<ExampleSet.Row> isInPart(int part) {
        return row -> Math.floorMod(row.debtor(), PARTS) == part;
    }

    /** Tribuo wants the columns in the order of their names. */
    private static List<Example<Label>> rows(ExampleSet examples, Target target, Encoding encoding) {
        List<Encoding.Column> columns = encoding.columns();
        int[] byName = IntStream.range(0, encoding.size())
                .boxed()
                .sorted(Comparator.comparing(i -> columns.get(i).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        String[] names =
                Arrays.stream(byName).mapToObj(i -> columns.get(i).name()).toArray(String[]::new);
        List<Example<Label>> rows = new ArrayList<>(examples.size());
        for (ExampleSet.Row row : examples.rows()) {
            double[] encoded = encoding.encode(row.features());
            double[] values = Arrays.stream(byName).mapToDouble(i -> encoded[i]).toArray();
            rows.add(new ArrayExample<>(row.isPositive(target) ? Fitted.PAID : Fitted.UNPAID, names, values));
        }
        return rows;
    }
}
