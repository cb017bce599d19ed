package app.quittance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldOutTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** One in ten is drawn: that none of so many is happens once in 37,000 runs. */
    private static final int ENOUGH = 100;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private HoldOut holdOut;

    @Autowired
    private Scores scores;

    @AfterEach
    void none_for_the_other_tests() {
        decide("0");
    }

    @Test
    void the_score_does_not_steer_a_case_that_was_drawn_and_it_stays_so() {
        decide("10");
        CaseId drawn = openUntilDrawn(given.client());
        decide("0");
        account.eventually(() -> judgedBy(drawn).isPresent());
        assertThat(judgedBy(drawn).orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(score(drawn).heldOut()).isTrue();
        assertThat(score(drawn).probability()).isNotEqualByComparingTo("0.5");
    }

    @Test
    void none_is_drawn_unless_someone_decided_so() {
        CaseId id = given.companyCase(given.client(), TODAY);
        account.eventually(() -> asAgency(() -> scores.of(id)).isPresent());
        assertThat(score(id).heldOut()).isFalse();
    }

    @Test
    void more_than_a_tenth_or_no_reason_is_refused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("10.5"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide(new BigDecimal("5"), " "));
    }

    private CaseId openUntilDrawn(ClientId client) {
        for (int i = 0; i < ENOUGH; i++) {
            CaseId id = given.companyCase(client, TODAY);
            account.eventually(() -> asAgency(() -> scores.of(id)).isPresent());
            if (score(id).heldOut()) {
                return id;
            }
        }
        throw new AssertionError("None of " + ENOUGH + " cases was drawn");
    }

    private Score score(CaseId id) {
        return asAgency(() -> scores.of(id).orElseThrow());
    }

    /** The chance that the next step of a case was decided by. */
    private Optional<BigDecimal> judgedBy(CaseId id) {
        return asAgency(() -> jdbc.sql("select probability from strategy.api_work where case_id = :case")
                .param("case", id.value())
                .query(BigDecimal.class)
                .optional());
    }

    private void decide(String percent) {
        decide(new BigDecimal(percent), "mesurer ce que le score apporte");
    }

    private void decide(BigDecimal percent, String reason) {
        asAgency(() -> {
            holdOut.decide(percent, reason, GivenCases.SOMEONE);
            return null;
        });
    }
}
