package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event that its listener did not take is tried again, but not for ever. */
class EventResubmissionTest extends DatabaseTest {

    @Autowired
    private EventResubmission resubmission;

    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    @Test
    void what_was_tried_too_often_or_is_too_old_is_given_up_and_kept() {
        UUID often = failed(now, EventResubmission.ATTEMPTS);
        UUID old = failed(now.minusDays(4), 1);
        UUID young = failed(now, 1);

        resubmission.resubmit();

        assertThat(asAgency(() -> List.of(givenUp(often), givenUp(old), givenUp(young))))
                .containsExactly(true, true, false);
        jdbc.sql("delete from platform.event_publication where id = :id")
                .param("id", young)
                .update();
    }

    private UUID failed(OffsetDateTime published, int attempts) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into platform.event_publication
                    (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts,
                     last_resubmission_date)
                values (?, 'nobody', 'app.quittance.kernel.AgencyDayChanged',
                        '{"from":"2026-01-01","to":"2026-01-02"}', ?, 'FAILED', ?, now())""").params(id, published, attempts).update();
        return id;
    }

    private boolean givenUp(UUID id) {
        return jdbc.sql("select count(*) from platform.event_given_up where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
