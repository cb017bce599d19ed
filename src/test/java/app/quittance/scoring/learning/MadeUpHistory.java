package app.quittance.scoring.learning;

import app.quittance.scoring.history.HistoryBuilder;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.history.PayerKind;
import app.quittance.scoring.history.PaymentHistory;
import app.quittance.scoring.simulation.PaymentLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small history that is made up from a seed. */
public final class MadeUpHistory {

    public static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    public static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);

    private MadeUpHistory() {}

    /** The rows of so many debtors for each of the six creditors. */
    public static List<HistoryRow> rows(long seed, int debtors) {
        List<HistoryRow> rows = new ArrayList<>();
        new PaymentLife(seed, FROM, UNTIL).market(debtors, rows::add);
        return rows;
    }

    public static PaymentHistory of(List<HistoryRow> rows) {
        HistoryBuilder builder = new HistoryBuilder();
        rows.forEach(row -> builder.add(row, 1));
        return builder.build();
    }

    /** The same row, owed by somebody else. */
    public static HistoryRow of(HistoryRow row, String debtor, PayerKind kind) {
        return new HistoryRow(
                row.clientId(),
                debtor,
                kind,
                row.invoiceId(),
                row.amountCents(),
                row.currency(),
                row.issuedOn(),
                row.dueOn(),
                row.paidOn(),
                row.paidCents(),
                row.disputedOn());
    }

    static HistoryFile file(long seed, int debtors) {
        List<HistoryRow> rows = rows(seed, debtors);
        return new HistoryFile("made-up", "seed " + seed, rows.size(), of(rows));
    }
}
