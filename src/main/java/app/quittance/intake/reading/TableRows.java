package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Layout;
import app.quittance.intake.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table below its headers: one ahead, so that a table without any is refused at once. */
final class TableRows extends RowsAhead {

    private final RawTable table;
    private final Headers headers;
    private final Layout layout;

    TableRows(RawTable table, Headers headers, Layout layout) {
        this.table = table;
        this.headers = headers;
        this.layout = layout;
        start("file.no-rows");
    }

    @Override
    @Nullable
    SourceRow read() {
        RawTable.Row row = table.next();
        return row == null ? null : new SourceRow(row.number(), row.cells(), headers, told(row));
    }

    private static List<Finding> told(RawTable.Row row) {
        if (!row.hidden()) return List.of();
        return List.of(new Finding(row.number(), null, "row.hidden", Level.WARN, List.of(), null));
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public void close() {
        table.close();
    }
}
