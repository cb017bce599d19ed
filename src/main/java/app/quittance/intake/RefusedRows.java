package app.quittance.intake;

import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.SourceRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Gives the rows of a file back. The file itself is kept as it came, so its cells are read again and stand nowhere twice. */
@Component
class RefusedRows {

    private final OpenFiles files;
    private final FindingLog findings;

    RefusedRows(OpenFiles files, FindingLog findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The cells of the first rows, refused or not. */
    List<List<String>> firstCells(ImportId id, int most) {
        var cells = new ArrayList<List<String>>();
        try (DebtRows rows = files.open(id)) {
            while (rows.hasNext() && cells.size() < most) cells.add(rows.next().cells());
        }
        return cells;
    }

    /** Hands over the first refused rows in their order. */
    void each(ImportId id, int most, Consumer<RefusedRow> use) {
        Iterator<List<Finding>> refused = new RefusedFindings(findings, id);
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
