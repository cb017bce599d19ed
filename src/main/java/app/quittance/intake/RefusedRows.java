package app.quittance.intake;

import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.SourceRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Gives the rows of a file back. The file itself is kept as it came, so its cells are read again and stand nowhere twice.
 * A refused row that was corrected since and taken is settled: it is given back no more, on the page, as CSV and as JSON
 * alike, so that nobody corrects it twice; once its correction is undone it is there again.
 */
@Component
class RefusedRows {

    private final OpenFiles files;
    private final FindingLog findings;
    private final CorrectionRows corrections;

    RefusedRows(OpenFiles files, FindingLog findings, CorrectionRows corrections) {
        this.files = files;
        this.findings = findings;
        this.corrections = corrections;
    }

    /** The cells of the first rows, refused or not. */
    List<List<String>> firstCells(ImportId id, int most) {
        var cells = new ArrayList<List<String>>();
        try (DebtRows rows = files.open(id)) {
            while (rows.hasNext() && cells.size() < most) cells.add(rows.next().cells());
        }
        return cells;
    }

    /** Hands over the next refused rows after one, in their order. */
    void each(ImportId id, int after, int most, Consumer<RefusedRow> use) {
        read(id, new RefusedFindings(findings, id, after, corrections.settled(id)), most, use);
    }

    /** The refused rows among these, settled or not. */
    List<RefusedRow> at(ImportId id, SortedSet<Integer> numbers) {
        List<List<Finding>> refused = numbers.stream()
                .map(number -> findings.refusedAfter(id, number - 1, 1, Set.of()).stream()
                        .filter(each -> Objects.equals(each.row(), number))
                        .toList())
                .filter(found -> !found.isEmpty())
                .toList();
        var rows = new ArrayList<RefusedRow>();
        read(id, refused.iterator(), refused.size(), rows::add);
        return rows;
    }

    private void read(ImportId id, Iterator<List<Finding>> refused, int most, Consumer<RefusedRow> use) {
        if (!refused.hasNext()) return;
        try (DebtRows rows = files.open(id)) {
            for (int given = 0; given < most && refused.hasNext(); given++) {
                List<Finding> why = refused.next();
                int number = Objects.requireNonNull(why.getFirst().row());
                use.accept(new RefusedRow(number, rowAt(rows, number).cells(), why));
            }
        }
    }

    private static SourceRow rowAt(Iterator<SourceRow> rows, int number) {
        SourceRow row = rows.next();
        while (row.number() < number) row = rows.next();
        return row;
    }
}
