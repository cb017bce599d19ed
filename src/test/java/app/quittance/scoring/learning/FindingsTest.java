package app.quittance.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Feature;
import app.quittance.scoring.feature.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is wrong with a model is found by its own card. */
class FindingsTest {

    private static final Target TARGET = Target.NINETY_DAYS;
    private static final ExampleSet EXAMPLES = examples();

    @Test
    void a_sound_model_has_nothing_to_look_at() {
        assertThat(codes(EXAMPLES, Calibration.NONE)).isEmpty();
    }

    @Test
    void a_column_that_gives_the_answer_away_is_too_good_to_be_true() {
        ExampleSet leaky = changed(row -> {
            double[] features = row.features().clone();
            features[Feature.RECENT_PAYMENTS.place()] = row.isPositive(TARGET) ? 1 : 0;
            return with(row, features, row.isPositive(TARGET));
        });
        assertThat(codes(leaky, Calibration.NONE)).contains("too-good");
    }

    @Test
    void outcomes_dealt_by_chance_are_ordered_no_better_than_chance() {
        List<Boolean> outcomes = new ArrayList<>(
                EXAMPLES.rows().stream().map(row -> row.isPositive(TARGET)).toList());
        Collections.shuffle(outcomes, new Random(20261123));
        var next = outcomes.iterator();
        ExampleSet shuffled = changed(row -> with(row, row.features(), next.next()));
        assertThat(codes(shuffled, Calibration.NONE)).contains("no-better-than-chance");
    }

    @Test
    void a_feature_that_was_turned_round_is_named() {
        ExampleSet turned = changed(row -> {
            double[] features = row.features().clone();
            int place = Feature.DAYS_OVERDUE.place();
            features[place] = 10 - features[place];
            return with(row, features, row.isPositive(TARGET));
        });
        assertThat(findings(turned, Calibration.NONE))
                .filteredOn(finding -> finding.code().equals("turned"))
                .extracting(ModelCard.Finding::feature)
                .contains("days_overdue");
    }

    @Test
    void probabilities_that_are_off_are_told() {
        assertThat(codes(EXAMPLES, new Calibration(1, 1.5))).contains("badly-calibrated", "promises-too-much");
        assertThat(codes(EXAMPLES, new Calibration(1, -1.5))).contains("badly-calibrated", "promises-too-little");
        assertThat(codes(EXAMPLES, new Calibration(3, 0))).contains("badly-calibrated");
    }

    private static List<String> codes(ExampleSet examples, Calibration miscalibration) {
        return findings(examples, miscalibration).stream()
                .map(ModelCard.Finding::code)
                .toList();
    }

    /** Learned on three of four debtors, held against the others. */
    private static List<ModelCard.Finding> findings(ExampleSet examples, Calibration miscalibration) {
        Learner learner = new Learner(1, "made up");
        ExampleSet taught = examples.where(row -> Math.floorMod(row.debtor(), 4) != 0);
        List<ExampleSet.Row> held =
                examples.where(row -> Math.floorMod(row.debtor(), 4) == 0).rows();
        LikelihoodModel model = learner.learn(taught, TARGET, new Fitting.Logistic());
        double[] logits =
                model.logits(held.stream().map(ExampleSet.Row::features).toList());
        Measurement measurement = new Measurement();
        for (int i = 0; i < logits.length; i++) {
            ExampleSet.Row row = held.get(i);
            measurement.take(
                    Calibration.probability(miscalibration.apply(logits[i])),
                    row.isPositive(TARGET),
                    row.debtor(),
                    List.of());
        }
        return Findings.of(measurement.figures(0), Effects.of(model, examples, TARGET));
    }

    private static ExampleSet examples() {
        var collector = new ExampleSet.Collector(new Horizons(TARGET), MadeUpHistory.UNTIL, 50_000, 1);
        new Examples(MadeUpHistory.file(5, 400).history(), TARGET, MadeUpHistory.UNTIL).forEach(collector::take);
        return collector.toSet();
    }

    private static ExampleSet changed(UnaryOperator<ExampleSet.Row> change) {
        return new ExampleSet(EXAMPLES.rows().stream().map(change).toList());
    }

    private static ExampleSet.Row with(ExampleSet.Row row, double[] features, boolean positive) {
        return new ExampleSet.Row(
                row.asOf(),
                features,
                Map.of(TARGET, positive),
                row.openCents(),
                row.paidCents(),
                row.debtor(),
                row.ticket());
    }
}
