package app.quittance.intake;

import app.quittance.casefile.CaseBulk;
import app.quittance.debtor.DebtorBulk;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.check.CheckTerms;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.Debt;
import app.quittance.intake.check.DebtCheck;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Headers;
import app.quittance.intake.reading.SourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks the rows of a file and puts debtors, claims and findings aside, a slice at a time: memory does not grow with the file. */
@Component
class RowStaging {

    private static final int SLICE_ROWS = 5_000;
    private static final int SAMPLE_ROWS = 1_000;
    private static final int MOST_WARNINGS = 10_000;

    private final DebtorBulk debtors;
    private final CaseBulk cases;
    private final FindingLog findings;
    private final Surroundings surroundings;

    RowStaging(DebtorBulk debtors, CaseBulk cases, FindingLog findings, Surroundings surroundings) {
        this.debtors = debtors;
        this.cases = cases;
        this.findings = findings;
        this.surroundings = surroundings;
    }

    /**
     * What was staged.
     *
     * @param on the agency's date on which the rows were checked
     * @param debts rows that may be taken
     * @param findings how many findings were put aside
     * @param referenceHeader the file's own header of the invoice reference
     * @param numberHeader the file's own header of the client's number of its customer
     */
    record Staged(LocalDate on, RowTally tally, int debts, int findings, String referenceHeader, String numberHeader) {}

    Staged stage(Work work, DebtRows rows) {
        ImportId id = work.id();
        CheckTerms terms = surroundings.termsFor(work);
        List<SourceRow> sample = next(rows, SAMPLE_ROWS);
        DebtCheck check = DebtCheck.learn(sample, terms);
        var tally = new RowTally();
        int debts = 0;
        int found = 0;
        int warnings = 0;
        for (List<SourceRow> slice = sample; !slice.isEmpty(); slice = next(rows, SLICE_ROWS)) {
            List<CheckedRow> checked = slice.stream().map(check::check).toList();
            checked.forEach(tally::count);
            debts += stageDebts(id.value(), checked);
            List<Finding> kept = worthKeeping(checked, MOST_WARNINGS - warnings);
            findings.stage(id, found, kept);
            found += kept.size();
            warnings += (int) kept.stream().filter(each -> !each.refuses()).count();
        }
        Headers headers = sample.isEmpty()
                ? Headers.canonical(Map.of())
                : sample.getFirst().headers();
        return new Staged(
                terms.today(),
                tally,
                debts,
                found,
                headers.title(Column.INVOICE_REFERENCE),
                headers.title(Column.CUSTOMER_NUMBER));
    }

    private int stageDebts(UUID batch, List<CheckedRow> rows) {
        List<Debt> debts =
                rows.stream().flatMap(row -> Stream.ofNullable(row.debt())).toList();
        debtors.stage(batch, debts.stream().map(Debt::debtor).iterator());
        cases.stage(batch, debts.stream().map(Debt::claim).iterator());
        return debts.size();
    }

    /** All that refuses a row, and warnings as long as there is room for them. */
    private static List<Finding> worthKeeping(List<CheckedRow> rows, int roomForWarnings) {
        var kept = new ArrayList<Finding>();
        int room = roomForWarnings;
        for (CheckedRow row : rows) {
            for (Finding each : row.findings()) {
                if (each.refuses() || room-- > 0) kept.add(each);
            }
        }
        return kept;
    }

    /** The next rows, so many at most; none at the end. */
    static List<SourceRow> next(Iterator<SourceRow> rows, int most) {
        var slice = new ArrayList<SourceRow>();
        while (rows.hasNext() && slice.size() < most) slice.add(rows.next());
        return slice;
    }
}
