package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

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
