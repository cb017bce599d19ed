package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import app.quittance.platform.Write;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes what happened to a case, once; and puts two who want to write to one case in order. */
@Service
class Movements {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SqlFiles sql = SqlFiles.of("account");

    Movements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The moment at which something is recorded. */
    Instant now() {
        return clock.instant();
    }

    /** The case that a movement belongs to. */
    CaseId caseOf(MovementId id) {
        return jdbc.sql("select case_id from account.movement where movement_id = :id")
                .param("id", id.value())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new Unknown("movement " + id.value()));
    }

    /** A new movement; refused where the client has used the key on another case. */
    Write insertion(Life life, BookedMovement movement, Actor by) {
        return new Write(
                sql.get("insert-movement"),
                Arrays.asList(
                        movement.id().value(),
                        life.caseId().value(),
                        life.clientId().value(),
                        movement.claim() == null ? null : movement.claim().value(),
                        movement.kind().name(),
                        movement.amount().amount(),
                        movement.amount().currency().getCurrencyCode(),
                        movement.on(),
                        name(movement.means()),
                        name(movement.receivedBy()),
                        name(movement.component()),
                        movement.reference(),
                        movement.key(),
                        movement.recordedAt().atOffset(ZoneOffset.UTC),
                        by.name()),
                rows -> {
                    if (rows == 0) throw new Refusal("account.key-reused", movement.key());
                });
    }

    void insertVoiding(Life life, MovementId id, VoidCause cause, LocalDate on, String reason, Actor by) {
        jdbc.sql(sql.get("insert-voiding"))
                .param("id", id.value())
                .param("case", life.caseId().value())
                .param("client", life.clientId().value())
                .param("on", on)
                .param("cause", cause.name())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
