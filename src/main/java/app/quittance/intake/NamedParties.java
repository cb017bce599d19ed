package app.quittance.intake;

import app.quittance.casefile.PartyBulk;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.RowStaging.Staged;
import app.quittance.platform.SqlFiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that name somebody who owes an invoice beside its debtor, and rows that look as if they should. */
@Component
class NamedParties {

    private static final int MOST_WARNINGS = 1_000;

    /** A number that more debtors have is the name of a fee or a season, and of no one invoice. */
    private static final int MOST_DEBTORS_OF_AN_INVOICE = 3;

    private final PartyBulk parties;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("intake");

    NamedParties(PartyBulk parties, JdbcClient jdbc) {
        this.parties = parties;
        this.jdbc = jdbc;
    }

    /** What became of them. */
    record Named(int taken, int known, List<Finding> refusals) {

        static final Named NOBODY = new Named(0, 0, List.of());
    }

    /** Keeps them, or says what would become of them; their debtors and the claims come first. */
    Named take(Work work, Staged staged) {
        if (staged.parties() == 0) return Named.NOBODY;
        if (work.mode() == ImportMode.COMMIT) {
            parties.merge(work.id().value(), work.client(), staged.on(), work.by());
        } else {
            parties.foresee(work.id().value(), work.client());
        }
        Named named = read(work, staged.referenceHeader());
        parties.forget(work.id().value());
        return named;
    }

    private Named read(Work work, String column) {
        record Row(int number, String invoice, String outcome) {}
        List<Row> rows = jdbc.sql("""
                select row_no, invoice_number, outcome from casefile.api_staged_party where batch_id = :batch order by row_no""")
                .param("batch", work.id().value())
                .query((row, n) ->
                        new Row(row.getInt("row_no"), row.getString("invoice_number"), row.getString("outcome")))
                .list();
        var refusals = new ArrayList<Finding>();
        int taken = 0;
        int known = 0;
        for (Row row : rows) {
            switch (row.outcome()) {
                case "TAKEN" -> taken++;
                case "DUPLICATE" -> known++;
                case "INVOICE_UNKNOWN" -> refusals.add(refusal(row.number(), column, "invoice-unknown", row.invoice()));
                case "SEVERAL_DEBTORS" -> refusals.add(refusal(row.number(), column, "several-debtors", row.invoice()));
                case "ITSELF" -> refusals.add(refusal(row.number(), column, "itself", row.invoice()));
                default -> throw new IllegalStateException(row.outcome());
            }
        }
        return new Named(taken, known, refusals);
    }

    private static Finding refusal(int row, String column, String code, String invoice) {
        return new Finding(row, column, "party." + code, Level.REFUSE, List.of(invoice), invoice);
    }

    /** Warns of each row whose invoice another debtor of the file has as well; gives the rows. */
    List<Integer> warnOfShared(Work work, int firstNumber, String column) {
        return jdbc.sql(sql.get("keep-shared-invoices"))
                .param("import", work.id().value())
                .param("client", work.client().value())
                .param("first", firstNumber)
                .param("column", column)
                .param("most", MOST_WARNINGS)
                .param("most_debtors", MOST_DEBTORS_OF_AN_INVOICE)
                .query((row, n) -> row.getInt("row_no"))
                .list();
    }
}
