package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Layout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debts that were worked out of a file which is no table, as rows of a table with all of our columns. */
public final class CanonicalRows implements DebtRows {

    private static final int FIRST_ROW = 2;

    private final Layout layout;
    private final Iterator<SourceRow> rows;

    private CanonicalRows(Layout layout, List<SourceRow> rows) {
        this.layout = layout;
        this.rows = rows.iterator();
    }

    /**
     * A debt.
     *
     * @param cells what is known of it
     * @param told what working it out found
     */
    public record Debt(Map<Column, String> cells, List<Finding> told) {}

    /** The row of a debt in the table that is handed back, its header being row 1. */
    public static int number(int place) {
        return place + FIRST_ROW;
    }

    /**
     * Makes the table.
     *
     * @param mapping as the file came with it: what is said of all rows holds here too
     */
    public static CanonicalRows of(String format, List<Debt> debts, Map<String, String> mapping) {
        Headers headers = Headers.canonical(mapping);
        var rows = new ArrayList<SourceRow>(debts.size());
        for (Debt debt : debts) {
            List<String> cells = Stream.of(Column.values())
                    .map(column -> debt.cells().getOrDefault(column, ""))
                    .toList();
            rows.add(new SourceRow(number(rows.size()), cells, headers, debt.told()));
        }
        return new CanonicalRows(new Layout(format, null, null, headers.found()), rows);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SourceRow next() {
        return rows.next();
    }

    @Override
    public void close() {}
}
