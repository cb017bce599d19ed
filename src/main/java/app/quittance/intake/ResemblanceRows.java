package app.quittance.intake;

import app.quittance.debtor.DebtorBulk.Foreseen;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Sign;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.Resemblance.Written;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what a file that was tried out leaves to a person: in how many debtors, and which. */
@Component
class ResemblanceRows {

    /** More nobody answers one by one: the rest is asked once these are answered. */
    private static final int MOST = 200;

    private static final Comparator<Resemblance> LIKELIEST_FIRST = Comparator.comparing(
                    (Resemblance each) -> each.answer().isPresent())
            .thenComparing(Comparator.comparingInt(Resemblance::score).reversed())
            .thenComparingInt(Resemblance::number);

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("intake");

    ResemblanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was foreseen of the debtors of a file, in place of what an earlier run of the same import found. */
    void keep(Work work, Foreseen debtors) {
        jdbc.sql("delete from intake.resemblance where import_id = :import")
                .param("import", work.id().value())
                .update();
        jdbc.sql(sql.get("keep-resemblances"))
                .param("import", work.id().value())
                .param("client", work.client().value())
                .param("most", MOST)
                .update();
        jdbc.sql("""
                update intake.import set debtors_known = :known, debtors_alike = :alike, debtors_new = :fresh
                 where import_id = :import""")
                .param("known", debtors.known())
                .param("alike", debtors.alike())
                .param("fresh", debtors.fresh())
                .param("import", work.id().value())
                .update();
    }

    /** Those of an import without an answer first, the likeliest of them first. */
    List<Resemblance> of(ImportId id) {
        return jdbc
                .sql(sql.get("resemblances"))
                .param("import", id.value())
                .query((row, n) -> read(row))
                .list()
                .stream()
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private static Resemblance read(ResultSet row) throws SQLException {
        return new Resemblance(
                row.getInt("number"),
                List.of((Integer[]) row.getArray("rows").getArray()),
                row.getString("spelling"),
                new Written(row.getString("full_name"), row.getString("place")),
                new DebtorId(row.getObject("other_id", UUID.class)),
                new Written(row.getString("other_name"), row.getString("other_place")),
                row.getInt("score"),
                Arrays.stream((String[]) row.getArray("signs").getArray())
                        .map(Sign::valueOf)
                        .toList(),
                said(row));
    }

    static Optional<Verdict.Said> said(ResultSet row) throws SQLException {
        String by = row.getString("said_by");
        if (by == null) return Optional.empty();
        Verdict verdict = row.getBoolean("same") ? Verdict.SAME : Verdict.ANOTHER;
        return Optional.of(new Verdict.Said(verdict, by, row.getObject("said_on", LocalDate.class)));
    }
}
