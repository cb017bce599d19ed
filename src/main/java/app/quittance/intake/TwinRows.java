package app.quittance.intake;

import app.quittance.casefile.ClaimId;
import app.quittance.debtor.DebtorId;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.Twin.Invoice;
import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of invoices of which a person is asked whether they were placed before under another number. */
@Component
class TwinRows {

    private static final int MOST = 200;

    private static final Comparator<Twin> LIKELIEST_FIRST = Comparator.comparing(
                    (Twin each) -> each.answer().isPresent())
            .thenComparing(each -> !each.byNumber())
            .thenComparingInt(Twin::number);

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("intake");

    TwinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was foreseen of a file's invoices, and warns of each; gives the rows. */
    List<Integer> keep(Work work, int firstNumber, String column) {
        jdbc.sql("delete from intake.twin where import_id = :import")
                .param("import", work.id().value())
                .update();
        return jdbc.sql(sql.get("keep-twins"))
                .param("import", work.id().value())
                .param("client", work.client().value())
                .param("first", firstNumber)
                .param("column", column)
                .param("most", MOST)
                .query((row, n) -> row.getInt("row_no"))
                .list();
    }

    /** Those of an import without an answer first. */
    List<Twin> of(ImportId id) {
        return jdbc.sql(sql.get("twins")).param("import", id.value()).query((row, n) -> read(row)).list().stream()
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private static Twin read(ResultSet row) throws SQLException {
        return new Twin(
                row.getInt("row_no"),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getString("debtor_name"),
                new Invoice(
                        row.getString("invoice_number"),
                        Money.euros(row.getBigDecimal("amount")),
                        row.getObject("invoiced_on", LocalDate.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new Invoice(
                        row.getString("known_number"),
                        Money.euros(row.getBigDecimal("known_amount")),
                        row.getObject("known_invoiced_on", LocalDate.class)),
                row.getString("reference"),
                row.getBoolean("by_number"),
                ResemblanceRows.said(row));
    }
}
