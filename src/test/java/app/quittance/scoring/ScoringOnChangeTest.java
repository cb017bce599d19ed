package app.quittance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScoringOnChangeTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private CaseScoring scoring;

    @Autowired
    private ScoringRun run;

    @Autowired
    private Scores scores;

    @Test
    void a_payment_moves_the_score_of_its_case_and_how_it_moved_stays_known() {
        ClientId client = given.client();
        CaseId paying = given.companyCase(client, TODAY);
        CaseId other = given.companyCase(client, TODAY);
        asAgency(scoring::scoreAll);
        Score before = score(paying);
        account.pay(paying, "40.00", TODAY);
        account.eventually(() -> past(paying).size() == 2);
        Score after = score(paying);
        assertThat(after.probability()).isNotEqualTo(before.probability());
        assertThat(after.reasons()).isNotEqualTo(before.reasons());
        assertThat(past(paying))
                .extracting(PastScore::probability)
                .containsExactly(after.probability(), before.probability());
        assertThat(past(other)).hasSize(1);
    }

    @Test
    void a_score_is_told_with_its_horizons_its_amount_and_what_would_change_it() {
        CaseId id = given.companyCase(given.client(), TODAY);
        asAgency(scoring::scoreAll);
        Score score = score(id);
        assertThat(score.within30().orElseThrow()).isLessThanOrEqualTo(score.probability());
        assertThat(score.within180().orElseThrow()).isGreaterThanOrEqualTo(score.probability());
        assertThat(score.expected()).isPositive();
        assertThat(score.reasons()).isNotEmpty();
        assertThat(score.turns()).extracting(Score.Prospect::says).contains("month_of_silence");
        assertThat(score.turns()).extracting(Score.Prospect::probability).doesNotContain(score.probability());
    }

    @Test
    void scored_again_on_the_same_day_nothing_is_written() {
        CaseId id = given.companyCase(given.client(), TODAY);
        asAgency(scoring::scoreAll);
        asAgency(scoring::scoreAll);
        assertThat(past(id)).hasSize(1);
    }

    @Test
    void a_run_that_read_a_case_before_a_payment_does_not_write_over_one_that_read_it_after() throws Exception {
        CaseId id = given.companyCase(given.client(), TODAY);
        asAgency(scoring::scoreAll);
        var hasRun = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var early = CompletableFuture.supplyAsync(() -> asAgency(() -> {
            int count = run.ofAll();
            hasRun.countDown();
            awaitQuietly(mayCommit);
            return count;
        }));
        hasRun.await();
        Score before = score(id);
        account.pay(id, "900.00", TODAY);
        var late = CompletableFuture.supplyAsync(() -> asAgency(() -> run.ofDebtorsIn(List.of(id.value()))));
        assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS))
                .as("the later run waits for the earlier one")
                .isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        early.get();
        late.get();
        assertThat(score(id).probability()).isNotEqualTo(before.probability());
        assertThat(past(id)).hasSize(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Score score(CaseId id) {
        return asAgency(() -> scores.of(id).orElseThrow());
    }

    private List<PastScore> past(CaseId id) {
        return asAgency(() -> scores.past(id));
    }
}
