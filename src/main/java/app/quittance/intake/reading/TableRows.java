package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Layout;
import app.quittance.intake.Level;
import app.quittance.intake.WrongFile;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a table below its headers: one ahead, so that a table without any is refused at once. */
final class TableRows implements DebtRows {

    private final RawTable table;
    private final Headers headers;
    private final Layout layout;
    private @Nullable SourceRow next;

    TableRows(RawTable table, Headers headers, Layout layout) {
        this.table = table;
        this.headers = headers;
        this.layout = layout;
        advance();
        if (next == null) throw new WrongFile("file.no-rows");
    }

    private void advance() {
        RawTable.Row row = table.next();
        next = row == null ? null : new SourceRow(row.number(), row.cells(), headers, told(row));
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
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SourceRow next() {
        SourceRow row = next;
        if (row == null) throw new NoSuchElementException();
        advance();
        return row;
    }

    @Override
    public void close() {
        table.close();
    }
}
