package app.quittance.intake;

import app.quittance.intake.RowStaging.Staged;
import app.quittance.kernel.ClientId;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.SqlFiles;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where findings are kept. They go in by COPY beside the rows, and under the client's guard when all are known. */
@Component
class FindingLog {

    private static final List<String> COLUMNS =
            List.of("batch_id", "row_no", "number", "column_name", "code", "level", "arguments", "value");

    /** More are not worth telling one by one. */
    private static final int MOST_LIKENESSES = 1_000;

    private final BulkCopy copy;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SqlFiles sql = SqlFiles.of("intake");

    FindingLog(BulkCopy copy, JdbcClient jdbc, TransactionTemplate transactions) {
        this.transactions = transactions;
        this.copy = copy;
        this.jdbc = jdbc;
    }

    /** Puts findings aside, numbered from the given number on. */
    void stage(ImportId id, int firstNumber, List<Finding> findings) {
        if (findings.isEmpty()) return;
        var rows = new ArrayList<List<@Nullable Object>>(findings.size());
        int number = firstNumber;
        for (Finding each : findings) {
            rows.add(Arrays.asList(
                    id.value(),
                    each.row(),
                    number++,
                    each.column(),
                    each.code(),
                    each.level(),
                    arrayLiteral(each.arguments()),
                    each.value()));
        }
        copy.into("intake.staged_finding", COLUMNS, rows.iterator());
    }

    /** Keeps what was put aside, in place of what an earlier run of the same import may have found. */
    void keep(ImportId id, ClientId client) {
        forget(id);
        jdbc.sql(sql.get("keep-findings"))
                .param("import", id.value())
                .param("client", client.value())
                .update();
        jdbc.sql("delete from intake.staged_finding where batch_id = :import")
                .param("import", id.value())
                .update();
    }

    /** Adds findings to those that are kept, numbered from the given number on. */
    void add(ImportId id, ClientId client, int firstNumber, List<Finding> more) {
        if (more.isEmpty()) return;
        stage(id, firstNumber, more);
        jdbc.sql(sql.get("keep-findings"))
                .param("import", id.value())
                .param("client", client.value())
                .update();
        jdbc.sql("delete from intake.staged_finding where batch_id = :import")
                .param("import", id.value())
                .update();
    }

    /** Rows turned out to say something of claims that stand: what refused them for leaving nothing to collect is no fault. */
    void forgive(ImportId id, Map<Integer, String> codes) {
        if (codes.isEmpty()) return;
        jdbc.sql("""
                delete from intake.finding f using unnest(:rows, :codes) as gone (row_no, code)
                 where f.import_id = :import and f.row_no = gone.row_no and f.code = gone.code""")
                .param("import", id.value())
                .param("rows", codes.keySet().toArray(Integer[]::new))
                .param("codes", codes.values().toArray(String[]::new))
                .update();
    }

    /** Tells each row whose invoice stands in a case, or earlier in the file, with other figures. */
    void keepConflicts(ImportId id, ClientId client, int firstNumber, String column) {
        jdbc.sql(sql.get("keep-conflicts"))
                .param("import", id.value())
                .param("client", client.value())
                .param("first", firstNumber)
                .param("column", column)
                .update();
    }

    /** Warns of each row under a number of the client that stands for another debtor; gives the rows. */
    List<Integer> keepOtherCustomers(ImportId id, ClientId client, Staged staged) {
        return jdbc.sql(sql.get("keep-other-customers"))
                .param("import", id.value())
                .param("client", client.value())
                .param("first", staged.findings())
                .param("column", staged.numberHeader())
                .query((row, n) -> row.getInt("row_no"))
                .list();
    }

    /** Warns of each row whose debtor is in published insolvency proceedings on a date; gives the rows. */
    List<Integer> keepBound(ImportId id, ClientId client, int firstNumber, LocalDate on) {
        return jdbc.sql(sql.get("keep-bound"))
                .param("import", id.value())
                .param("client", client.value())
                .param("first", firstNumber)
                .param("on", on)
                .param("most", MOST_LIKENESSES)
                .query((row, n) -> row.getInt("row_no"))
                .list();
    }

    /** Warns of each row that resembles a debtor of the client's own; gives the rows and by what. */
    Map<Integer, String> keepLikenesses(ImportId id, ClientId client, int firstNumber) {
        var found = new TreeMap<Integer, String>();
        jdbc.sql(sql.get("keep-likenesses"))
                .param("import", id.value())
                .param("client", client.value())
                .param("first", firstNumber)
                .param("most", MOST_LIKENESSES)
                .query(row -> {
                    found.put(row.getInt("row_no"), row.getString("code"));
                });
        return found;
    }

    /** The whole file is wrong: that is all there is to say of it. */
    void keepOnly(ImportId id, ClientId client, Finding finding) {
        forget(id);
        stage(id, 0, List.of(finding));
        keep(id, client);
    }

    void forget(ImportId id) {
        jdbc.sql("delete from intake.finding where import_id = :import")
                .param("import", id.value())
                .update();
    }

    /** The first of them: those of the file, then refusals, then warnings. */
    List<Finding> first(ImportId id, int most) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                select row_no, column_name, code, level, arguments, value from intake.finding
                 where import_id = :import order by level, row_no nulls first, number limit :most""")
                .param("import", id.value())
                .param("most", most)
                .query(FindingLog::read)
                .list()));
    }

    /**
     * What was refused in the next rows after one, in their order, without the rows that are settled; in the running
     * transaction or one of its own.
     */
    List<Finding> refusedAfter(ImportId id, int row, int mostRows, Set<Integer> settled) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql(sql.get("refused-rows-after"))
                .param("import", id.value())
                .param("after", row)
                .param("most", mostRows)
                .param("settled", settled.toArray(Integer[]::new))
                .query(FindingLog::read)
                .list()));
    }

    private static Finding read(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("row_no", Integer.class),
                row.getString("column_name"),
                row.getString("code"),
                Level.valueOf(row.getString("level")),
                texts(row.getArray("arguments")),
                row.getString("value"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** PostgreSQL's way of writing an array of texts. */
    private static String arrayLiteral(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
