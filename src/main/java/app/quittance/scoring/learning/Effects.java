package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Feature;
import app.quittance.scoring.feature.Target;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What each feature does to the answers of a model, over examples. */
final class Effects {

    private static final int ENOUGH = 2_000;
    private static final int FEWEST_KNOWN = 300;

    private Effects() {}

    /** The strongest first; features that move nothing are left out. */
    static List<ModelCard.Effect> of(LikelihoodModel model, ExampleSet examples, Target target) {
        int every = Math.max(1, examples.size() / ENOUGH);
        List<ExampleSet.Row> some = IntStream.range(0, examples.size())
                .filter(i -> i % every == 0)
                .mapToObj(examples.rows()::get)
                .toList();
        List<double[]> parts =
                some.stream().map(row -> model.contributions(row.features())).toList();
        return Arrays.stream(Feature.values())
                .map(feature ->
                        new ModelCard.Effect(feature.key(), weight(feature, parts), alone(feature, some, target)))
                .filter(effect -> effect.weight() > 0)
                .sorted(Comparator.comparingDouble(ModelCard.Effect::weight).reversed())
                .toList();
    }

    private static double weight(Feature feature, List<double[]> parts) {
        return parts.stream()
                .mapToDouble(each -> Math.abs(each[feature.place()]))
                .average()
                .orElse(0);
    }

    /** How well the value by itself orders the outcomes; half where it says nothing, or is hardly ever known. */
    private static double alone(Feature feature, List<ExampleSet.Row> rows, Target target) {
        Measurement measurement = new Measurement();
        int known = 0;
        for (ExampleSet.Row row : rows) {
            double value = row.features()[feature.place()];
            if (!Double.isNaN(value)) {
                measurement.take(value, row.isPositive(target));
                known++;
            }
        }
        Double auc = known < FEWEST_KNOWN ? null : measurement.auc();
        return auc == null ? 0.5 : auc;
    }
}
