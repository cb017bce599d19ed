package app.quittance.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DisputeStatusTest {

    @Test
    void an_open_dispute_can_always_be_settled_and_a_settled_one_is_an_end() {
        for (DisputeStatus status : DisputeStatus.values()) {
            if (status.isOpen()) {
                assertThat(status.next())
                        .contains(DisputeStatus.ACCEPTED, DisputeStatus.REJECTED, DisputeStatus.WITHDRAWN);
            } else {
                assertThat(status.next()).isEmpty();
            }
        }
    }

    @Test
    void every_outcome_ends_a_dispute() {
        assertThat(Arrays.stream(DisputeOutcome.values()).map(DisputeOutcome::status))
                .noneMatch(DisputeStatus::isOpen);
    }
}
