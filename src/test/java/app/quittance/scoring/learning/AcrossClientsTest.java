package app.quittance.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.history.PayerKind;
import app.quittance.scoring.history.PaymentHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other clients know: used only for those for whom it may be, and a client's view does without it. */
class AcrossClientsTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
    private static final List<HistoryRow> ROWS = TwoClients.rows(5, 1_200);

    @ParameterizedTest
    @EnumSource(AcrossClients.class)
    void only_debtors_for_whom_it_is_allowed_are_looked_at_across_clients(AcrossClients across) {
        List<Example> examples = examples(MadeUpHistory.of(ROWS), across);
        assertThat(examples)
                .hasSizeGreaterThan(500)
                .allSatisfy(example -> assertThat(looksAcross(example))
                        .isEqualTo(across.allows(example.payer().kind())));
        assertThat(examples).extracting(example -> example.payer().kind()).contains(PayerKind.CONSUMER);
    }

    @Test
    void who_may_be_a_consumer_is_not_looked_at_where_companies_are() {
        assertThat(AcrossClients.COMPANIES.allows(PayerKind.UNKNOWN)).isFalse();
    }

    @Test
    void debtors_whom_a_person_said_to_be_one_are_one() {
        List<HistoryRow> apart = ROWS.stream()
                .map(row -> row.clientId().equals("new")
                        ? MadeUpHistory.of(row, row.debtorId().replace("person", "other"), row.kind())
                        : row)
                .toList();
        PaymentHistory history = MadeUpHistory.of(apart);
        assertThat(examples(history, AcrossClients.ALL)).noneMatch(AcrossClientsTest::looksAcross);
        var joined = new PaymentHistory(history.creditors(), Map.of("person-1", "person-1", "other-1", "person-1"));
        assertThat(examples(joined, AcrossClients.ALL))
                .filteredOn(AcrossClientsTest::looksAcross)
                .extracting(example -> example.payer().debtorId())
                .containsOnly("other-1");
    }

    @Test
    void a_model_that_may_look_knows_more_and_its_card_says_what_is_left_without() {
        ModelCard alone = card(AcrossClients.NONE);
        ModelCard across = card(AcrossClients.ALL);
        Figures forClients = Objects.requireNonNull(across.measured().forClients());
        assertThat(alone.measured().forClients()).isNull();
        assertThat(alone.features()).noneMatch(feature -> feature.key().startsWith("elsewhere"));
        assertThat(across.features()).anyMatch(feature -> feature.key().equals("elsewhere_on_time_share"));
        assertThat(across.trainedOn().acrossClients()).isEqualTo(AcrossClients.ALL);
        assertThat(auc(across.measured().figures()))
                .isGreaterThan(auc(alone.measured().figures()) + 0.03)
                .isGreaterThan(auc(forClients));
        assertThat(Objects.requireNonNull(forClients.calibrationError()))
                .as("the model learned to do without")
                .isLessThan(0.1);
    }

    private static double auc(Figures figures) {
        return Objects.requireNonNull(figures.auc());
    }

    @Test
    void what_a_client_sees_is_the_same_whatever_other_clients_know() {
        PaymentModel model = train(AcrossClients.ALL).model();
        List<Example> alone = examples(MadeUpHistory.of(ROWS), AcrossClients.NONE);
        List<Example> across = examples(MadeUpHistory.of(ROWS), AcrossClients.ALL);
        assertThat(model.main().probabilities(Batches.featuresForClients(across)))
                .isEqualTo(model.main().probabilities(Batches.features(alone)));
        assertThat(model.main().probabilities(Batches.features(across)))
                .isNotEqualTo(model.main().probabilities(Batches.features(alone)));
    }

    private static boolean looksAcross(Example example) {
        Facts facts = example.situation().facts();
        return facts.lookAcrossClients();
    }

    private static List<Example> examples(PaymentHistory history, AcrossClients across) {
        List<Example> examples = new ArrayList<>();
        new Examples(history, Target.NINETY_DAYS, UNTIL, across).forEachFrom(LocalDate.of(2024, 9, 1), examples::add);
        return examples;
    }

    private static ModelCard card(AcrossClients across) {
        ModelFiles files = new ModelWriter("two", "1", Instant.parse("2026-11-23T08:00:00Z")).files(train(across));
        return ModelFolder.load("two", files).card();
    }

    private static Training.Outcome train(AcrossClients across) {
        return Training.run(new Training.Order(
                new HistoryFile("two", "none", ROWS.size(), MadeUpHistory.of(ROWS)),
                UNTIL,
                Target.NINETY_DAYS,
                Origin.HISTORY,
                1,
                Training.Keep.LOGISTIC,
                across,
                Optional.empty()));
    }
}
