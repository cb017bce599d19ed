package app.quittance.intake;

import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which import brings rows of another one corrected. What is told of a file holds for every look at it. */
@Component
class CorrectionRows {

    private final LookRows looks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SqlFiles sql = SqlFiles.of("intake");

    CorrectionRows(LookRows looks, JdbcClient jdbc, TransactionTemplate transactions) {
        this.looks = looks;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The rows that were corrected and not refused again; in the running transaction or one of its own. */
    Map<Integer, CorrectionSheet.Corrected> of(ImportId id) {
        var found = new HashMap<Integer, CorrectionSheet.Corrected>();
        transactions.executeWithoutResult(status -> jdbc.sql(sql.get("corrected-rows"))
                .param("file", looks.fileOf(id).value())
                .query(row -> {
                    var by = new ImportId(row.getObject("import_id", UUID.class));
                    found.put(row.getInt("first_row"), new CorrectionSheet.Corrected(row.getBoolean("taken"), by));
                }));
        return found;
    }

    /** The rows whose correction was taken. */
    Set<Integer> settled(ImportId id) {
        return of(id).entrySet().stream()
                .filter(each -> each.getValue().taken())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says of an import that it brings these rows of another one. */
    void mark(ImportId id, ImportId corrects, List<Integer> rows) {
        jdbc.sql("update intake.import set corrects = :corrects, corrected_rows = :rows where import_id = :import")
                .param("corrects", corrects.value())
                .param("rows", rows.toArray(Integer[]::new))
                .param("import", id.value())
                .update();
    }

    /** The same corrections of the same rows that were sent before and still stand. */
    Optional<ImportId> same(ImportId file, List<Integer> rows, String sha256) {
        return jdbc.sql("""
                select i.import_id from intake.import i
                  join intake.import corrected on corrected.import_id = i.corrects
                 where (corrected.import_id = :file or corrected.file_of = :file)
                   and i.file_of is null and i.corrected_rows = :rows and i.file_sha256 = :sha
                   and i.status in ('RECEIVED', 'RUNNING', 'DONE')
                 order by i.import_id desc limit 1""")
                .param("file", file.value())
                .param("rows", rows.toArray(Integer[]::new))
                .param("sha", sha256)
                .query((row, n) -> new ImportId(row.getObject("import_id", UUID.class)))
                .optional();
    }

    /** The import that another one corrects, and its file name. */
    Optional<Corrections.Link> correctedBy(ImportId id) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                select o.import_id, o.file_name, o.mode, o.status, o.rows_read, o.rows_accepted, o.rows_duplicate
                  from intake.import i join intake.import o on o.import_id = i.corrects
                 where i.import_id = :import""")
                .param("import", id.value())
                .query(CorrectionRows::link)
                .optional()));
    }

    /** The imports that correct rows of a file, the latest first; of several looks at one of them the last. */
    List<Corrections.Link> correctionsOf(ImportId id, int most) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                select i.import_id, i.file_name, i.mode, i.status, i.rows_read, i.rows_accepted, i.rows_duplicate
                  from intake.import i join intake.import corrected on corrected.import_id = i.corrects
                 where (corrected.import_id = :file or corrected.file_of = :file)
                   and (i.mode = 'COMMIT' or not exists (
                         select from intake.import later
                          where later.file_of = coalesce(i.file_of, i.import_id) and later.import_id > i.import_id))
                 order by i.import_id desc limit :most""")
                .param("file", looks.fileOf(id).value())
                .param("most", most)
                .query(CorrectionRows::link)
                .list()));
    }

    private static Corrections.Link link(ResultSet row, int number) throws SQLException {
        return new Corrections.Link(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getString("file_name"),
                ImportMode.valueOf(row.getString("mode")),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("rows_read"),
                row.getInt("rows_accepted") + row.getInt("rows_duplicate"));
    }
}
