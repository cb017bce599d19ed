package app.quittance.intake;

import app.quittance.intake.KeptColumns.Kept;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The several looks at one stored file: each is an import of its own, one at most is taken. */
@Component
class LookRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AgencyCalendar calendar;
    private final TransactionTemplate transactions;
    private final SqlFiles sql = SqlFiles.of("intake");

    LookRows(JdbcClient jdbc, JsonMapper json, Clock clock, AgencyCalendar calendar, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    /** The import with which the file came that another one looks at; in the running transaction or one of its own. */
    ImportId fileOf(ImportId id) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql(
                        "select coalesce(file_of, import_id) as file from intake.import where import_id = :import")
                .param("import", id.value())
                .query((row, n) -> new ImportId(row.getObject("file", UUID.class)))
                .optional()
                .orElseThrow(() -> new Unknown("import " + id.value()))));
    }

    /** Holds the file of an import until the transaction ends: two people do not decide on it at once. */
    ImportId hold(ImportId id) {
        ImportId file = fileOf(id);
        jdbc.sql("select import_id from intake.import where import_id = :file for update")
                .param("file", file.value())
                .query()
                .singleRow();
        return file;
    }

    /** Whether a look at the file was taken, or is about to be. */
    boolean isTaken(ImportId file) {
        return jdbc.sql("""
                select exists (select from intake.import
                                where (import_id = :file or file_of = :file)
                                  and mode = 'COMMIT' and status in ('RECEIVED', 'RUNNING', 'DONE'))""").param("file", file.value()).query(Boolean.class).single();
    }

    /** The last look at the file, if it was one with this mapping. */
    Optional<ImportId> last(ImportId file, Map<String, String> mapping) {
        return jdbc.sql("""
                select import_id from intake.import
                 where (import_id = :file or file_of = :file) and mode = 'DRY_RUN' and status <> 'FAILED'
                   and mapping = cast(:mapping as jsonb)
                   and import_id = (select max(import_id::text)::uuid from intake.import
                                     where import_id = :file or file_of = :file)""")
                .param("file", file.value())
                .param("mapping", json.writeValueAsString(mapping))
                .query((row, n) -> new ImportId(row.getObject("import_id", UUID.class)))
                .optional();
    }

    /** One more look at a file. */
    ImportId insert(ImportId file, Map<String, String> mapping, Actor by) {
        ImportId id = ImportId.random();
        jdbc.sql(sql.get("insert-look"))
                .param("import", id.value())
                .param("file", file.value())
                .param("mapping", json.writeValueAsString(mapping))
                .param("actorKind", by.kind().name())
                .param("actorId", by.id())
                .param("actorName", by.name())
                .param("at", calendar.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The import is read as an earlier file was, which nobody said of this one. */
    void readLike(ImportId id, Kept kept) {
        jdbc.sql("""
                update intake.import set mapping = cast(:mapping as jsonb), columns_like_at = :at
                 where import_id = :import""")
                .param("mapping", json.writeValueAsString(kept.mapping()))
                .param("at", kept.fileAt().atOffset(ZoneOffset.UTC))
                .param("import", id.value())
                .update();
    }

    /** When the file came whose columns were used unasked. */
    Optional<Instant> likeFileOf(ImportId id) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql(
                        "select columns_like_at from intake.import where import_id = :import")
                .param("import", id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("columns_like_at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)));
    }

    /** Whether no row of an import would do, some of them because this column says nothing. */
    boolean lacks(ImportId id, List<String> headers) {
        return Boolean.TRUE.equals(transactions.execute(status -> jdbc.sql(sql.get("rows-that-lack"))
                .param("import", id.value())
                .param("headers", headers)
                .query(Boolean.class)
                .single()));
    }
}
