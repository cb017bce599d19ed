package app.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short run of {@link MutatedFiles} in every build. */
class MutatedFilesTest {

    @Test
    void spoilt_files_of_every_kind_are_read_or_refused() throws Exception {
        var outcome = MutatedFiles.play(20261122, 1_500);
        assertThat(outcome.read).as("some survive").isPositive();
        assertThat(outcome.refused).as("some do not").isPositive();
        assertThat(outcome.taken).as("and some rows are still debts").isPositive();
    }
}
