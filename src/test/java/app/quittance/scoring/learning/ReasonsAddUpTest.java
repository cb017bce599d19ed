package app.quittance.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/** What the features add makes the score, and the score is what Tribuo itself says. */
class ReasonsAddUpTest {

    private static final Target TARGET = Target.NINETY_DAYS;

    static List<Fitting> fittings() {
        return List.of(
                new Fitting.Logistic(),
                new Fitting.Tree(5, 30),
                new Fitting.Boosted(3, 100, 0.1, 20),
                new Fitting.Boosted(5, 100, 0.06, 20));
    }

    @ParameterizedTest
    @MethodSource("fittings")
    void parts_make_the_log_odds(Fitting fitting) {
        ExampleSet examples = examples();
        LikelihoodModel model = new Learner(1, "made up").learn(examples, TARGET, fitting);
        List<double[]> features = examples.rows().stream()
                .map(ExampleSet.Row::features)
                .limit(500)
                .toList();
        double[] logits = model.logits(features);
        double worst = 0;
        for (int i = 0; i < logits.length; i++) {
            double sum = model.averageLogit()
                    + Arrays.stream(model.contributions(features.get(i))).sum();
            worst = Math.max(worst, Math.abs(sum - logits[i]));
        }
        assertThat(worst)
                .as("exact for lines, single precision for trees")
                .isLessThan(fitting.isLinear() ? 1e-9 : 2e-4);
    }

    @ParameterizedTest
    @MethodSource("fittings")
    void the_bare_sum_is_tribuos_answer(Fitting fitting) {
        ExampleSet examples = examples();
        LikelihoodModel model = new Learner(1, "made up").fit(examples, TARGET, fitting);
        List<double[]> features = examples.rows().stream()
                .map(ExampleSet.Row::features)
                .limit(200)
                .toList();
        double[] ours = model.probabilities(features);
        for (int i = 0; i < ours.length; i++) {
            Map<String, Label> tribuos = model.fitted()
                    .tribuo()
                    .predict(asTribuoWants(model.encoding(), features.get(i)))
                    .getOutputScores();
            double ofTribuo =
                    Objects.requireNonNull(tribuos.get(Fitted.PAID.getLabel())).getScore();
            assertThat(ours[i]).isCloseTo(ofTribuo, within(1e-5));
        }
    }

    private static Example<Label> asTribuoWants(Encoding encoding, double[] features) {
        double[] encoded = encoding.encode(features);
        ArrayExample<Label> example = new ArrayExample<>(Fitted.UNPAID);
        for (int i = 0; i < encoded.length; i++) {
            example.add(encoding.columns().get(i).name(), encoded[i]);
        }
        return example;
    }

    private static ExampleSet examples() {
        var collector = new ExampleSet.Collector(new Horizons(TARGET), MadeUpHistory.UNTIL, 3_000, 1);
        new Examples(MadeUpHistory.file(5, 60).history(), TARGET, MadeUpHistory.UNTIL).forEach(collector::take);
        return collector.toSet();
    }
}
