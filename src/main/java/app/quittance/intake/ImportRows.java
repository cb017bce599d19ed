package app.quittance.intake;

import app.quittance.intake.ImportReport.Amounts;
import app.quittance.intake.ImportReport.Cases;
import app.quittance.intake.ImportReport.CodeCount;
import app.quittance.intake.ImportReport.History;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports: each row is written when a file comes, when work on it begins, and when it is over. */
@Component
class ImportRows {

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AgencyCalendar calendar;
    private final TransactionTemplate transactions;
    private final ProgressRows progress;
    private final ApplicationEventPublisher events;
    private final SqlFiles sql = SqlFiles.of("intake");

    ImportRows(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            AgencyCalendar calendar,
            TransactionTemplate transactions,
            ProgressRows progress,
            ApplicationEventPublisher events) {
        this.progress = progress;
        this.events = events;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** What work on an import needs to know. */
    record Work(ImportId id, ClientId client, ImportMode mode, Actor by) {}

    /**
     * What a run found, to be kept.
     *
     * @param changed accepted rows that change claims of before
     * @param history what was new of the past; empty: nothing was told of it
     */
    record Result(
            Layout layout,
            Rows rows,
            int changed,
            Amounts amounts,
            Cases cases,
            Optional<History> history,
            List<CodeCount> codes) {}

    void insert(ImportId id, String name, SendFile file) {
        jdbc.sql(sql.get("insert-import"))
                .param("import", id.value())
                .param("client", file.client().value())
                .param("name", name)
                .param("mapping", json.writeValueAsString(file.mapping()))
                .param("mode", file.mode().name())
                .param("actorKind", file.by().kind().name())
                .param("actorId", file.by().id())
                .param("actorName", file.by().name())
                .param("at", now())
                .update();
    }

    void stored(ImportId id, FilePieces.Stored file) {
        jdbc.sql("update intake.import set file_bytes = :bytes, file_sha256 = :sha where import_id = :import")
                .param("bytes", file.bytes())
                .param("sha", file.sha256())
                .param("import", id.value())
                .update();
    }

    /** The client's own headers for our columns, as they came with the file. */
    Map<String, String> mapping(ImportId id) {
        return Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql("select mapping from intake.import where import_id = :import")
                        .param("import", id.value())
                        .query((row, n) -> json.readValue(row.getString("mapping"), MAPPING))
                        .single()));
    }

    /** How many bytes the stored file has. */
    long bytes(ImportId file) {
        return jdbc.sql("select file_bytes from intake.import where import_id = :import")
                .param("import", file.value())
                .query((row, n) -> row.getLong("file_bytes"))
                .single();
    }

    /** Whether an import goes on and nothing of it stands in the books yet. */
    boolean isUntaken(ImportId id) {
        return jdbc.sql("""
                select import_id from intake.import
                 where import_id = :import and status in ('RECEIVED', 'RUNNING') and merged_at is null""")
                .param("import", id.value())
                .query((row, n) -> true)
                .optional()
                .orElse(false);
    }

    /** How far an import is, as committed now. */
    ImportStatus status(ImportId id) {
        return Objects.requireNonNull(transactions.execute(
                running -> jdbc.sql("select status from intake.import where import_id = :import")
                        .param("import", id.value())
                        .query((row, n) -> ImportStatus.valueOf(row.getString("status")))
                        .optional()
                        .orElseThrow(() -> new Unknown("import " + id.value()))));
    }

    /** Says that work begins; empty where there is none left to do. */
    Optional<Work> begin(ImportId id) {
        return jdbc.sql("""
                update intake.import set status = 'RUNNING'
                 where import_id = :import and status in ('RECEIVED', 'RUNNING') and merged_at is null
                returning import_id, client_id, mode, actor_kind, actor_id, actor_name""")
                .param("import", id.value())
                .query((row, n) -> work(row))
                .optional();
    }

    /** Turns a dry run that is over into an import to be taken. */
    void commit(ImportId id, Actor by) {
        jdbc.sql("""
                update intake.import
                   set mode = 'COMMIT', status = 'RECEIVED', finished_at = null,
                       actor_kind = :actorKind, actor_id = :actorId, actor_name = :actorName
                 where import_id = :import and mode = 'DRY_RUN'""")
                .param("import", id.value())
                .param("actorKind", by.kind().name())
                .param("actorId", by.id())
                .param("actorName", by.name())
                .update();
    }

    /** Keeps what a run found. Where claims were taken, the import goes on until their cases are routed. */
    void keep(Work work, Result result) {
        boolean taken = result.rows().accepted() > 0;
        boolean nothing =
                !taken && result.rows().duplicate() == 0 && result.history().isEmpty();
        History history = result.history().orElse(History.NONE);
        boolean toBeRouted = result.cases().opened() + result.cases().joined() > 0;
        boolean goesOn = taken && toBeRouted && work.mode() == ImportMode.COMMIT;
        ImportStatus status = nothing ? ImportStatus.REFUSED : goesOn ? ImportStatus.RUNNING : ImportStatus.DONE;
        int kept = jdbc.sql(sql.get("keep-result"))
                .param("import", work.id().value())
                .param("status", status.name())
                .param("mergedAt", goesOn ? now() : null)
                .param("finishedAt", goesOn ? null : now())
                .param("layout", json.writeValueAsString(result.layout()))
                .param("read", result.rows().read())
                .param("accepted", result.rows().accepted())
                .param("warned", result.rows().warned())
                .param("rejected", result.rows().rejected())
                .param("duplicate", result.rows().duplicate())
                .param("changed", result.changed())
                .param("invoiced", result.amounts().invoiced().amount())
                .param("paid", result.amounts().paidBefore().amount())
                .param("opened", result.cases().opened())
                .param("joined", result.cases().joined())
                .param("historyInvoices", history.invoices())
                .param("historyPayments", history.payments())
                .param("codes", json.writeValueAsString(result.codes()))
                .update();
        if (kept > 0 && status.isOver()) tellEnd(work.id().value());
    }

    /** Nothing was taken, and nothing more will be done. */
    void end(ImportId id, ImportStatus status) {
        int ended = jdbc.sql("""
                update intake.import
                   set status = :status, finished_at = :at, layout = null, rows_read = 0, rows_accepted = 0,
                       rows_warned = 0, rows_rejected = 0, rows_changed = 0, rows_duplicate = 0, amount_invoiced = 0, amount_paid = 0,
                       cases_opened = 0, cases_joined = 0, history_invoices = 0, history_payments = 0, codes = '[]'
                 where import_id = :import and merged_at is null""")
                .param("status", status.name())
                .param("at", now())
                .param("import", id.value())
                .update();
        if (ended > 0) tellEnd(id.value());
    }

    /** The cases of the batch have their routes: an import that waited for it is done. */
    void routed(UUID batch) {
        int done = jdbc.sql("""
                update intake.import set status = 'DONE', finished_at = :at
                 where import_id = :batch and status = 'RUNNING' and merged_at is not null""").param("at", now()).param("batch", batch).update();
        if (done > 0) tellEnd(batch);
    }

    /** Notes that an import is undone; false where there is none to undo. */
    boolean undo(ImportId id, Actor by) {
        int undone = jdbc.sql("""
                update intake.import set status = 'UNDONE', undone_at = :at, undone_by = :by
                 where import_id = :import and mode = 'COMMIT' and status = 'DONE'""")
                .param("at", now())
                .param("by", by.name())
                .param("import", id.value())
                .update();
        if (undone > 0) tellEnd(id.value());
        return undone > 0;
    }

    /** Whether it changed claims that stood before. */
    boolean changedClaims(ImportId id) {
        return jdbc.sql("select rows_changed > 0 from intake.import where import_id = :import")
                .param("import", id.value())
                .query(Boolean.class)
                .single();
    }

    private void tellEnd(UUID id) {
        progress.forget(new ImportId(id));
        jdbc.sql("select client_id, mode, status from intake.import where import_id = :import")
                .param("import", id)
                .query((row, n) -> new ImportOver(
                        new ImportId(id),
                        new ClientId(row.getObject("client_id", UUID.class)),
                        ImportMode.valueOf(row.getString("mode")),
                        ImportStatus.valueOf(row.getString("status"))))
                .optional()
                .ifPresent(events::publishEvent);
    }

    /** Waits until no other import of the client is being merged; holds until the transaction ends. */
    void waitForTurn(ClientId client) {
        jdbc.sql("insert into intake.turn (client_id) values (:client) on conflict do nothing")
                .param("client", client.value())
                .update();
        jdbc.sql("select client_id from intake.turn where client_id = :client for update")
                .param("client", client.value())
                .query()
                .singleRow();
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                new ImportId(row.getObject("import_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                ImportMode.valueOf(row.getString("mode")),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name")));
    }

    /** On the agency's date, as the cases that come of it are. */
    private OffsetDateTime now() {
        return calendar.now(clock).atOffset(ZoneOffset.UTC);
    }
}
