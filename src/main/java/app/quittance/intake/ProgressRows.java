package app.quittance.intake;

import app.quittance.intake.ImportProgress.Stage;
import app.quittance.intake.ImportRows.Work;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of how far imports are. What is noted is seen at once, whatever becomes of the running transaction. */
@Component
class ProgressRows {

    /** How long placing and routing take beside reading: {@code ImportMeasurement} with a million debts. */
    private static final double PLACING_TO_READING = 5;

    private static final double ROUTING_TO_READING = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate beside;

    ProgressRows(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reading begins, from the start. */
    void begin(Work work) {
        Objects.requireNonNull(beside.execute(status -> jdbc.sql("""
                        insert into intake.progress (import_id, client_id, stage, began_at, noted_at)
                        values (:import, :client, 'READING', :at, :at)
                        on conflict (import_id) do update
                           set stage = 'READING', rows_read = 0, share_read = 0, began_at = :at, read_at = null, noted_at = :at""")
                .param("import", work.id().value())
                .param("client", work.client().value())
                .param("at", now())
                .update()));
    }

    /** Notes how far it is; true where somebody asked to stop it. */
    boolean note(ImportId id, Stage stage, int rows, double share) {
        return Objects.requireNonNull(beside.execute(status -> jdbc.sql("""
                        update intake.progress
                           set stage = :stage, rows_read = :rows, share_read = :share, noted_at = :at,
                               read_at = case when :stage = 'READING' then null else coalesce(read_at, :at) end
                         where import_id = :import
                        returning cancelled_by is not null as cancelled""")
                .param("stage", stage.name())
                .param("rows", rows)
                .param("share", share)
                .param("at", now())
                .param("import", id.value())
                .query((row, n) -> row.getBoolean("cancelled"))
                .single()));
    }

    /**
     * Whether somebody asked to stop it, for the last time: who asks from now on waits for the end of the running transaction,
     * and learns then that it is too late.
     */
    boolean isCancelledAtLast(ImportId id) {
        return jdbc.sql("""
                select cancelled_by is not null as cancelled from intake.progress where import_id = :import for update""")
                .param("import", id.value())
                .query((row, n) -> row.getBoolean("cancelled"))
                .single();
    }

    /** Asks for an import to be stopped, in the running transaction. */
    void cancel(ImportId id, ClientId client, Actor by) {
        jdbc.sql("""
                insert into intake.progress (import_id, client_id, stage, noted_at, cancelled_by)
                values (:import, :client, 'WAITING', :at, :by)
                on conflict (import_id) do update set cancelled_by = :by""")
                .param("import", id.value())
                .param("client", client.value())
                .param("at", now())
                .param("by", by.name())
                .update();
    }

    /** The import has its end; a later one of the same file begins from the start. */
    void forget(ImportId id) {
        jdbc.sql("delete from intake.progress where import_id = :import")
                .param("import", id.value())
                .update();
    }

    /** How far an import is that is not over. */
    ImportProgress of(ImportId id, ImportMode mode, boolean merged) {
        return jdbc.sql("select * from intake.progress where import_id = :import")
                .param("import", id.value())
                .query((row, n) -> progress(row, mode, merged))
                .optional()
                .orElseGet(() ->
                        new ImportProgress(merged ? Stage.ROUTING : Stage.WAITING, 0, 0, Optional.empty(), false));
    }

    private ImportProgress progress(ResultSet row, ImportMode mode, boolean merged) throws SQLException {
        Stage stage = merged ? Stage.ROUTING : Stage.valueOf(row.getString("stage"));
        int rows = row.getInt("rows_read");
        Instant began = instant(row, "began_at");
        Instant readAt = instant(row, "read_at");
        boolean cancelled = row.getString("cancelled_by") != null;
        if (began == null || rows == 0) return new ImportProgress(stage, rows, 0, Optional.empty(), cancelled);
        Instant until = readAt == null ? instant(row, "noted_at") : readAt;
        double reading = seconds(began, Objects.requireNonNull(until));
        double share = readAt == null ? row.getDouble("share_read") : 1;
        return new ImportProgress(
                stage,
                rows,
                reading > 0 ? Math.round(rows / reading) : 0,
                left(reading, share, began, mode),
                cancelled);
    }

    /** What all stages take by the time that reading took, less what has passed. */
    private Optional<Duration> left(double reading, double share, Instant began, ImportMode mode) {
        if (share <= 0) return Optional.empty();
        double stages = mode == ImportMode.COMMIT ? 1 + PLACING_TO_READING + ROUTING_TO_READING : 2;
        double seconds = reading / share * stages - seconds(began, clock.instant());
        return Optional.of(Duration.ofSeconds(Math.max(1, Math.round(seconds))));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
