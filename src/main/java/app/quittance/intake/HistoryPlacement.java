package app.quittance.intake;

import app.quittance.debtor.HistoryBulk;
import app.quittance.debtor.HistoryColumn;
import app.quittance.debtor.PastRow;
import app.quittance.intake.ImportReport.Amounts;
import app.quittance.intake.ImportReport.Cases;
import app.quittance.intake.ImportReport.History;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.ImportRows.Result;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.check.HistoryCheck;
import app.quittance.intake.check.HistoryCheck.CheckedPast;
import app.quittance.intake.reading.HistoryRows;
import app.quittance.intake.reading.SettledInvoice;
import app.quittance.intake.reading.SourceRow;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a payment history: its rows are checked a slice at a time and put aside, then judged together and kept. */
@Component
class HistoryPlacement {

    private static final int SLICE_ROWS = 5_000;
    private static final int SAMPLE_ROWS = 1_000;
    private static final int MOST_WARNINGS = 10_000;

    private final HistoryBulk history;
    private final ImportRows imports;
    private final FindingLog findings;
    private final Surroundings surroundings;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("intake");

    HistoryPlacement(
            HistoryBulk history,
            ImportRows imports,
            FindingLog findings,
            Surroundings surroundings,
            AgencyCalendar calendar,
            JdbcClient jdbc) {
        this.history = history;
        this.imports = imports;
        this.findings = findings;
        this.surroundings = surroundings;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    Result take(Work work, HistoryRows rows, ProgressWatch watch) {
        UUID batch = work.id().value();
        history.forget(batch);
        Staged staged = stage(work, rows, watch);
        watch.placing();
        imports.waitForTurn(work.client());
        findings.keep(work.id(), work.client());
        History brought = History.of(history.judge(batch, work.client()));
        if (work.mode() == ImportMode.COMMIT) history.keep(batch, work.client());
        keepFindings(work, staged.findings(), rows.title(HistoryColumn.INVOICE_ID));
        Rows counted = count(batch, staged);
        history.forget(batch);
        return new Result(
                rows.layout(),
                counted,
                0,
                Amounts.NONE,
                Cases.NONE,
                Optional.of(brought),
                staged.tally().codes());
    }

    /**
     * Takes the past that the books tell of beside debts. They do not say when an invoice was due: the terms of the mandate
     * are taken until somebody tells. What they say otherwise than what is known is left as it is known.
     */
    Optional<History> take(Work work, List<SettledInvoice> invoices) {
        UUID batch = work.id().value();
        int terms = Objects.requireNonNull(surroundings.termsFor(work).paymentTermsDays());
        var rows = new ArrayList<PastRow>();
        for (SettledInvoice invoice : invoices) {
            if (invoice.payments().isEmpty()) rows.add(row(rows.size(), invoice, terms, Optional.empty()));
            for (SettledInvoice.Payment payment : invoice.payments()) {
                var paid = new PastRow.Payment(payment.on(), Optional.of(Money.euros(payment.amount())));
                rows.add(row(rows.size(), invoice, terms, Optional.of(paid)));
            }
        }
        history.forget(batch);
        history.stage(batch, rows);
        History brought = History.of(history.judge(batch, work.client()));
        if (work.mode() == ImportMode.COMMIT) history.keep(batch, work.client());
        history.forget(batch);
        return Optional.of(brought);
    }

    private static PastRow row(int number, SettledInvoice invoice, int terms, Optional<PastRow.Payment> payment) {
        return new PastRow(
                number,
                invoice.customerNumber(),
                Optional.empty(),
                invoice.piece(),
                Money.euros(invoice.amount()),
                Optional.of(invoice.on()),
                invoice.on().plusDays(terms),
                true,
                Optional.empty(),
                payment);
    }

    /** What was put aside. */
    private record Staged(RowTally tally, int rows, int findings) {}

    private Staged stage(Work work, HistoryRows rows, ProgressWatch watch) {
        List<SourceRow> sample = RowStaging.next(rows, SAMPLE_ROWS);
        HistoryCheck check = HistoryCheck.learn(rows, sample, calendar.today());
        var tally = new RowTally();
        int staged = 0;
        int found = 0;
        int warnings = 0;
        for (List<SourceRow> slice = sample; !slice.isEmpty(); slice = RowStaging.next(rows, SLICE_ROWS)) {
            List<CheckedPast> checked = slice.stream().map(check::check).toList();
            checked.forEach(row -> tally.count(row.source().number(), row.past() == null, row.findings()));
            List<PastRow> past = checked.stream()
                    .flatMap(row -> Stream.ofNullable(row.past()))
                    .toList();
            history.stage(work.id().value(), past);
            staged += past.size();
            var kept = new ArrayList<Finding>();
            for (CheckedPast row : checked) {
                for (Finding each : row.findings()) {
                    if (each.refuses() || warnings++ < MOST_WARNINGS) kept.add(each);
                }
            }
            findings.stage(work.id(), found, kept);
            found += kept.size();
            watch.read(checked.size());
        }
        return new Staged(tally, staged, found);
    }

    private void keepFindings(Work work, int first, String column) {
        jdbc.sql(sql.get("keep-past-findings"))
                .param("import", work.id().value())
                .param("client", work.client().value())
                .param("first", first)
                .param("column", column)
                .update();
    }

    private Rows count(UUID batch, Staged staged) {
        RowTally tally = staged.tally();
        var conflicts = new ArrayList<Integer>();
        var duplicates = new ArrayList<Integer>();
        jdbc.sql("""
                select row_no, outcome, overpaid from debtor.api_staged_past
                 where batch_id = :batch and (outcome <> 'TAKEN' or overpaid)""").param("batch", batch).query(row -> {
            int number = row.getInt("row_no");
            switch (row.getString("outcome")) {
                case "CONFLICT" -> conflicts.add(number);
                case "DUPLICATE" -> duplicates.add(number);
                default -> tally.warn(number, "history.overpaid-together");
            }
        });
        conflicts.forEach(tally::notAccepted);
        duplicates.forEach(tally::notAccepted);
        tally.countRefused("history.conflict", conflicts.size());
        int accepted = staged.rows() - conflicts.size() - duplicates.size();
        return new Rows(tally.read(), accepted, tally.warned(), tally.refused(), duplicates.size());
    }
}
