package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trainers held against the same later examples, before calibration. The first is the simplest: another one wins only if
 * it is better by more than chance would explain (twice the standard error over debtors), because a model whose parts are
 * exact is worth more to the people who have to explain it.
 */
final class Contest {

    private static final double CLEARLY = 2;
    private static final double CLOSEST_TO_CERTAIN = 1e-15;

    private final Target target;
    private final List<Fitting> fittings;
    private final List<LikelihoodModel> models;
    private final List<Measurement> measurements;
    private final Map<Integer, Saved> savedByDebtor = new HashMap<>();
    private long rows;

    /** How much less than the first each trainer missed by, on the examples of one debtor. */
    private static final class Saved {

        private final double[] sums;
        private int rows;

        private Saved(int trainers) {
            this.sums = new double[trainers];
        }
    }

    Contest(Target target, List<Fitting> fittings, List<LikelihoodModel> models) {
        this.target = target;
        this.fittings = fittings;
        this.models = models;
        this.measurements = fittings.stream().map(fitting -> new Measurement()).toList();
    }

    void take(List<Example> examples) {
        List<double[]> features = Batches.features(examples);
        List<double[]> answers =
                models.stream().map(model -> model.probabilities(features)).toList();
        for (int i = 0; i < examples.size(); i++) {
            take(examples.get(i), i, answers);
        }
    }

    private void take(Example example, int row, List<double[]> answers) {
        boolean positive = example.isMet(target);
        int debtor = Batches.debtorOf(example);
        Saved saved = savedByDebtor.computeIfAbsent(debtor, first -> new Saved(fittings.size()));
        double simplest = loss(answers.getFirst()[row], positive);
        for (int trainer = 0; trainer < answers.size(); trainer++) {
            double probability = answers.get(trainer)[row];
            measurements.get(trainer).take(probability, positive, debtor, List.of());
            saved.sums[trainer] += simplest - loss(probability, positive);
        }
        saved.rows++;
        rows++;
    }

    Fitting winner() {
        int best = IntStream.range(1, fittings.size())
                .filter(trainer -> gain(trainer) > CLEARLY * error(trainer))
                .reduce(0, (one, other) -> gain(other) > gain(one) ? other : one);
        return fittings.get(best);
    }

    List<ModelCard.Tried> tried(long leftOut) {
        return IntStream.range(0, fittings.size())
                .mapToObj(trainer -> new ModelCard.Tried(
                        fittings.get(trainer).name(),
                        measurements.get(trainer).figures(leftOut).withoutGroups(),
                        gain(trainer),
                        error(trainer)))
                .toList();
    }

    /** How much less than the simplest it missed by, on average. */
    private double gain(int trainer) {
        return rows == 0
                ? 0
                : savedByDebtor.values().stream()
                                .mapToDouble(saved -> saved.sums[trainer])
                                .sum()
                        / rows;
    }

    /** The standard error of the gain, with each debtor as one draw. */
    private double error(int trainer) {
        double gain = gain(trainer);
        double squares = savedByDebtor.values().stream()
                .mapToDouble(saved -> saved.sums[trainer] - saved.rows * gain)
                .map(apart -> apart * apart)
                .sum();
        return rows == 0 ? 0 : Math.sqrt(squares) / rows;
    }

    private static double loss(double probability, boolean positive) {
        return -Math.log(Math.max(CLOSEST_TO_CERTAIN, positive ? probability : 1 - probability));
    }
}
