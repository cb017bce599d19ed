package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.life.Tale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated lives of debts against the oracle; {@link LifeOfDebts} runs a million operations of them. */
class LifeOfDebtsTest {

    private static final int OPERATIONS = 20_000;
    private static final long[] SEEDS = {1, 100_001, 200_001};

    /** A claim or two, what sets the scene, and a payment. */
    private static final int SHORT = 4;

    @Test
    void program_and_oracle_agree_to_the_cent_after_each_operation() throws Exception {
        assertThat(ManyLives.play(Program.REAL, SEEDS[0], OPERATIONS).failure()).isEmpty();
    }

    @Test
    void a_refund_of_an_earlier_day_takes_nothing_that_went_back_since() {
        Tale tale = Tale.of("""
            debtor: COMPANY
            F1: claim of 1000.00, 0.00 paid before, invoiced 2026-01-01, due 2026-01-31, entrusted 2026-04-01
            P2: 1200.00 paid to the agency on 2026-01-15
            R3: 200.00 refunded on 2026-07-10
            """);
        assertThat(Rehearsal.ofWhatIsLeft(Program.REAL, tale, LocalDate.of(2026, 7, 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_found_and_told_in_few_words(PlantedFault fault) throws Exception {
        for (long seed : SEEDS) {
            var failure = ManyLives.play(fault, seed, OPERATIONS).failure();
            assertThat(failure).isPresent();
            assertThat(failure.get().tale().operations()).hasSizeLessThanOrEqualTo(SHORT);
        }
    }
}
