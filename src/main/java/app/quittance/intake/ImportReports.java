package app.quittance.intake;

import app.quittance.intake.ImportReport.Amounts;
import app.quittance.intake.ImportReport.Cases;
import app.quittance.intake.ImportReport.CodeCount;
import app.quittance.intake.ImportReport.Debtors;
import app.quittance.intake.ImportReport.History;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Unknown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what became of imports. */
@Component
class ImportReports {

    private static final int MOST_FINDINGS = 10_000;
    private static final TypeReference<List<CodeCount>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FindingLog findings;
    private final ProgressRows progress;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    ImportReports(
            JdbcClient jdbc,
            FindingLog findings,
            ProgressRows progress,
            JsonMapper json,
            TransactionTemplate transactions) {
        this.progress = progress;
        this.jdbc = jdbc;
        this.findings = findings;
        this.json = json;
        this.transactions = transactions;
    }

    /** The report, read in the running transaction or one of its own. */
    ImportReport get(ImportId id) {
        return Objects.requireNonNull(transactions.execute(status -> read(id)));
    }

    private ImportReport read(ImportId id) {
        return jdbc.sql("select * from intake.import where import_id = :import")
                .param("import", id.value())
                .query((row, n) -> report(id, row))
                .optional()
                .orElseThrow(() -> new Unknown("import " + id.value()));
    }

    /** The client's imports, the latest first, those before a given one; of several looks at a file the last. */
    List<ImportSummary> of(ClientId client, @Nullable ImportId before, int most) {
        return jdbc.sql("""
                select * from intake.import i
                 where client_id = :client and (cast(:before as uuid) is null or import_id < :before)
                   and (mode = 'COMMIT' or not exists (
                         select from intake.import later
                          where later.file_of = coalesce(i.file_of, i.import_id) and later.import_id > i.import_id))
                 order by import_id desc limit :most""")
                .param("client", client.value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query((row, n) -> summary(row))
                .list();
    }

    private ImportReport report(ImportId id, ResultSet row) throws SQLException {
        String layout = row.getString("layout");
        return new ImportReport(
                id,
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("file_name"),
                ImportMode.valueOf(row.getString("mode")),
                ImportStatus.valueOf(row.getString("status")),
                instant(row, "received_at"),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(layout).map(text -> json.readValue(text, Layout.class)),
                rows(row),
                row.getInt("rows_changed"),
                amounts(row),
                new Cases(row.getInt("cases_opened"), row.getInt("cases_joined")),
                debtors(row),
                new History(row.getInt("history_invoices"), row.getInt("history_payments")),
                caseReferences(id),
                json.readValue(row.getString("codes"), CODES),
                findings.first(id, MOST_FINDINGS),
                progress(id, row));
    }

    private Optional<ImportProgress> progress(ImportId id, ResultSet row) throws SQLException {
        if (ImportStatus.valueOf(row.getString("status")).isOver()) return Optional.empty();
        boolean merged = row.getObject("merged_at") != null;
        return Optional.of(progress.of(id, ImportMode.valueOf(row.getString("mode")), merged));
    }

    private List<String> caseReferences(ImportId id) {
        return jdbc.sql("""
                select c.reference from casefile.api_batch_case b join casefile.api_case c on c.case_id = b.case_id
                 where b.batch_id = :import order by c.reference limit 100""")
                .param("import", id.value())
                .query((row, n) -> row.getString("reference"))
                .list();
    }

    private static ImportSummary summary(ResultSet row) throws SQLException {
        return new ImportSummary(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getString("file_name"),
                ImportMode.valueOf(row.getString("mode")),
                ImportStatus.valueOf(row.getString("status")),
                instant(row, "received_at"),
                rows(row),
                amounts(row).accepted());
    }

    private static Rows rows(ResultSet row) throws SQLException {
        return new Rows(
                row.getInt("rows_read"),
                row.getInt("rows_accepted"),
                row.getInt("rows_warned"),
                row.getInt("rows_rejected"),
                row.getInt("rows_duplicate"));
    }

    private static Optional<Debtors> debtors(ResultSet row) throws SQLException {
        if (row.getObject("debtors_known") == null) return Optional.empty();
        return Optional.of(
                new Debtors(row.getInt("debtors_known"), row.getInt("debtors_alike"), row.getInt("debtors_new")));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                Money.euros(row.getBigDecimal("amount_invoiced")), Money.euros(row.getBigDecimal("amount_paid")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
