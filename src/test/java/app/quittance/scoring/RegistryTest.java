package app.quittance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.learning.MadeUpHistory;
import app.quittance.scoring.learning.ModelFiles;
import app.quittance.scoring.learning.ModelWriter;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.Training;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.scoring.registry.ModelRegistry;
import app.quittance.scoring.registry.Post;
import app.quittance.scoring.registry.Supply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegistryTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ModelFiles LEARNED = learned();

    @Autowired
    private ModelRegistry registry;

    @Autowired
    private ModelInUse inUse;

    @Autowired
    private CaseScoring scoring;

    @Autowired
    private Scores scores;

    @Autowired
    private GivenCases given;

    @Autowired
    private Journal journal;

    @Autowired
    private OwnTraining training;

    private int supplied;

    @BeforeEach
    void a_model_is_supplied() {
        supplied = asAgency(inUse::champion).version().number();
    }

    @AfterEach
    void the_supplied_one_comes_back() {
        Optional<Integer> champion = champion();
        if (!champion.equals(Optional.of(supplied))) {
            appoint(Post.CHAMPION, Optional.of(supplied), champion, "back");
        }
        Optional<Integer> challenger = asAgency(() -> registry.holder(Post.CHALLENGER));
        if (challenger.isPresent()) {
            appoint(Post.CHALLENGER, Optional.empty(), challenger, "back");
        }
    }

    @Test
    void a_version_becomes_nothing_by_being_there() {
        add();
        assertThat(champion()).contains(supplied);
    }

    @Test
    void a_promotion_is_seen_at_once_and_the_way_back_as_well() {
        int own = add();
        CaseId id = given.companyCase(given.client(), TODAY);
        asAgency(scoring::scoreAll);
        Score before = score(id);
        assertThat(before.simulated()).isTrue();
        appoint(Post.CHAMPION, Optional.of(own), Optional.of(supplied), "Fait mieux sur nos dossiers");
        asAgency(scoring::scoreAll);
        Score after = score(id);
        assertThat(after.model()).isEqualTo("payment-likelihood " + own);
        assertThat(after.simulated()).isFalse();
        appoint(Post.CHAMPION, Optional.of(supplied), Optional.of(own), "Retour");
        asAgency(scoring::scoreAll);
        assertThat(score(id)).isEqualTo(before);
        assertThat(asAgency(() -> scores.past(id))).extracting(PastScore::model).hasSize(3);
    }

    @Test
    void a_promotion_is_in_the_journal_with_its_reason() {
        int own = add();
        appoint(Post.CHAMPION, Optional.of(own), Optional.of(supplied), "Mesuré sur 2026");
        List<JournalEntry> told = asAgency(() -> journal.of(ModelRegistry.JOURNAL_KEY));
        assertThat(told.getLast().kind()).isEqualTo("model.appointed");
        assertThat(told.getLast().details())
                .containsEntry("reason", "Mesuré sur 2026")
                .containsEntry("model", "payment-likelihood " + own);
    }

    @Test
    void who_decided_on_an_old_page_is_refused() {
        int one = add();
        int other = add();
        appoint(Post.CHAMPION, Optional.of(one), Optional.of(supplied), "first");
        refused(
                "model.other-holder",
                () -> appoint(Post.CHAMPION, Optional.of(other), Optional.of(supplied), "second"));
        refused("model.no-reason", () -> appoint(Post.CHAMPION, Optional.of(other), Optional.of(one), " "));
        refused("model.already", () -> appoint(Post.CHAMPION, Optional.of(one), Optional.of(one), "again"));
        assertThat(champion()).contains(one);
    }

    @Test
    void a_challenger_that_is_promoted_leaves_its_post() {
        int own = add();
        appoint(Post.CHALLENGER, Optional.of(own), Optional.empty(), "to be watched");
        assertThat(asAgency(inUse::challenger).orElseThrow().version().number()).isEqualTo(own);
        appoint(Post.CHAMPION, Optional.of(own), Optional.of(supplied), "better");
        assertThat(asAgency(() -> registry.holder(Post.CHALLENGER))).isEmpty();
    }

    @Test
    void a_damaged_version_never_comes_into_a_post() {
        Map<String, byte[]> files = new HashMap<>(LEARNED.byName());
        byte[] damaged = Objects.requireNonNull(files.get("model.tribuo")).clone();
        damaged[damaged.length / 3] ^= 1;
        files.put("model.tribuo", damaged);
        refused("model.damaged", () -> add(new ModelFiles(files)));
        assertThat(champion()).contains(supplied);
    }

    @Test
    void a_training_without_enough_outcomes_is_refused_in_words_and_a_second_waits() {
        UUID asked = asAgency(() -> training.ask(GivenCases.SOMEONE));
        refused("training.going-on", () -> asAgency(() -> training.ask(GivenCases.SOMEONE)));
        asAgency(() -> {
            jdbc.sql("delete from platform.scheduled_tasks where task_name = 'scoring-train'")
                    .update();
            return true;
        });
        training.run(asked);
        OwnTraining.Asked end = asAgency(training::latest).getFirst();
        assertThat(end.status()).isIn(OwnTraining.Status.REFUSED, OwnTraining.Status.DONE);
        assertThat(end.refusal().map(Refusal::code).orElse("training.too-little"))
                .isEqualTo("training.too-little");
    }

    private int add() {
        return add(LEARNED);
    }

    private int add(ModelFiles files) {
        return asAgency(() -> registry.add(files, Supply.OWN, GivenCases.SOMEONE));
    }

    private void appoint(Post post, Optional<Integer> number, Optional<Integer> seen, String reason) {
        asAgency(() -> {
            registry.appoint(post, number, seen, reason, GivenCases.SOMEONE);
            return true;
        });
    }

    private Optional<Integer> champion() {
        return asAgency(() -> registry.holder(Post.CHAMPION));
    }

    private Score score(CaseId id) {
        return asAgency(() -> scores.of(id).orElseThrow());
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ModelFiles learned() {
        List<HistoryRow> rows = MadeUpHistory.rows(2, 30);
        var order = new Training.Order(
                new HistoryFile("lived", "none", rows.size(), MadeUpHistory.of(rows)),
                MadeUpHistory.UNTIL,
                Target.NINETY_DAYS,
                Origin.HISTORY,
                1,
                Training.Keep.LOGISTIC,
                AcrossClients.NONE,
                Optional.empty());
        return new ModelWriter("payment-likelihood", "lived", Instant.parse("2026-11-23T08:00:00Z"))
                .files(Training.run(order));
    }
}
