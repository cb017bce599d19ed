package app.quittance.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model learned from a history: measured honestly, the same again, and whole when it is kept. */
class TrainingTest {

    private static final Training.Outcome LEARNED = train(1, Training.Keep.LOGISTIC);
    private static final ModelFiles FILES =
            new ModelWriter("payment-likelihood", "7", Instant.parse("2026-11-23T08:00:00Z")).files(LEARNED);

    @TempDir
    private Path folder;

    @Test
    void the_same_data_and_seed_give_the_same_model() {
        assertThat(train(1, Training.Keep.LOGISTIC).model().fingerprint())
                .isEqualTo(LEARNED.model().fingerprint())
                .isNotEqualTo(train(2, Training.Keep.LOGISTIC).model().fingerprint());
    }

    @Test
    void every_trainer_is_measured_on_the_same_later_examples() {
        ModelCard.Measured measured = LEARNED.measured();
        assertThat(measured.trainers())
                .extracting(tried -> tried.trainer().replaceAll(" .*", ""))
                .containsExactly("logistic", "tree", "boosted", "boosted");
        assertThat(measured.trainers())
                .allSatisfy(tried -> assertThat(tried.figures().rows())
                        .isEqualTo(measured.figures().rows()));
        assertThat(measured.besides()).extracting(ModelCard.Beside::days).containsExactly(30, 180);
    }

    @Test
    void the_figures_say_how_sure_they_are_and_for_whom_they_hold() {
        Figures figures = LEARNED.measured().figures();
        assertThat(figures.aucInterval())
                .satisfies(interval -> assertThat(figures.auc()).isBetween(interval.low(), interval.high()));
        assertThat(figures.bins()).hasSize(10);
        assertThat(figures.bins().stream().mapToLong(Figures.Bin::rows).sum()).isEqualTo(figures.rows());
        assertThat(figures.bins().getLast().lift()).isGreaterThan(1.5);
        assertThat(figures.groups()).extracting(Figures.Group::by).contains("client", "kind");
    }

    @Test
    void what_is_kept_answers_as_what_was_learned() {
        FILES.write(folder);
        List<double[]> debts = debts(300);
        assertThat(ModelFolder.load(folder).model().forecast(debts))
                .isEqualTo(LEARNED.model().forecast(debts));
    }

    @Test
    void what_is_paid_sooner_is_paid_later_too() {
        assertThat(LEARNED.model().forecast(debts(2_000))).allSatisfy(forecast -> {
            assertThat(forecast.within30()).isBetween(0.0, forecast.probability());
            assertThat(forecast.within180()).isBetween(forecast.probability(), 1.0);
            assertThat(forecast.expectedShare()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void a_damaged_file_is_refused_by_its_name() throws Exception {
        FILES.write(folder);
        byte[] bytes = Files.readAllBytes(folder.resolve("model-30.tribuo"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("model-30.tribuo"), bytes);
        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("model.damaged"));
        Files.delete(folder.resolve("model-30.tribuo"));
        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("model.missing"));
    }

    private static Training.Outcome train(long seed, Training.Keep keep) {
        return Training.run(new Training.Order(
                MadeUpHistory.file(1, 60),
                MadeUpHistory.UNTIL,
                Target.NINETY_DAYS,
                Origin.SIMULATED,
                seed,
                keep,
                AcrossClients.NONE,
                Optional.empty()));
    }

    private static List<double[]> debts(int most) {
        List<double[]> debts = new ArrayList<>();
        new Examples(MadeUpHistory.file(3, 60).history(), Target.NINETY_DAYS, MadeUpHistory.UNTIL).forEach(example -> {
            if (debts.size() < most) {
                debts.add(example.situation().facts().features());
            }
        });
        return debts;
    }
}
