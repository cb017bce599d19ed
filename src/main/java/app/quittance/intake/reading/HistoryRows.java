package app.quittance.intake.reading;

import app.quittance.debtor.HistoryColumn;
import app.quittance.intake.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a payment history, without the blank ones and without the column of reasons that we may have added. */
public final class HistoryRows extends RowsAhead {

    private final CsvRows rows;
    private final Map<HistoryColumn, Integer> places;
    private final int reasonAt;
    private final Headers headers;
    private final Layout layout;

    HistoryRows(CsvRows rows, List<String> titles, Map<HistoryColumn, Integer> places, Layout layout) {
        this.rows = rows;
        this.reasonAt = titles.indexOf(Headers.REASON);
        this.headers = Headers.ofAnotherTable(withoutReason(titles));
        this.places = Map.copyOf(places);
        this.layout = layout;
        start("history.no-rows");
    }

    /** What a row says of a column; empty where it says nothing or the file has no such column. */
    public String text(SourceRow row, HistoryColumn column) {
        return row.text(place(column));
    }

    /** The column's header as it stands in the file. */
    public String title(HistoryColumn column) {
        String title = headers.title(place(column) < 0 ? headers.width() : place(column));
        return title == null ? column.header() : title;
    }

    private int place(HistoryColumn column) {
        int place = places.getOrDefault(column, -1);
        return reasonAt >= 0 && place > reasonAt ? place - 1 : place;
    }

    private List<String> withoutReason(List<String> cells) {
        if (reasonAt < 0 || reasonAt >= cells.size()) return cells;
        var rest = new ArrayList<>(cells);
        rest.remove(reasonAt);
        return rest;
    }

    @Override
    @Nullable
    SourceRow read() {
        RawTable.Row row = rows.next();
        while (row != null && row.isBlank()) row = rows.next();
        return row == null ? null : new SourceRow(row.number(), withoutReason(row.cells()), headers);
    }

    @Override
    public Optional<HistoryRows> history() {
        return Optional.of(this);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public void close() {
        rows.close();
    }
}
