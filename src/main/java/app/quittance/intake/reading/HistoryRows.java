package app.quittance.intake.reading;

import app.quittance.debtor.HistoryColumn;
import app.quittance.intake.Layout;
import app.quittance.intake.WrongFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a payment history, without the blank ones and without the column of reasons that we may have added. */
public final class HistoryRows implements DebtRows {

    private final CsvRows rows;
    private final Map<HistoryColumn, Integer> places;
    private final int reasonAt;
    private final Headers headers;
    private final Layout layout;
    private @Nullable SourceRow next;

    HistoryRows(CsvRows rows, List<String> titles, Map<HistoryColumn, Integer> places, Layout layout) {
        this.rows = rows;
        this.reasonAt = titles.indexOf(Headers.REASON);
        this.headers = Headers.ofAnotherTable(withoutReason(titles));
        this.places = Map.copyOf(places);
        this.layout = layout;
        advance();
        if (next == null) throw new WrongFile("history.no-rows");
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

    private void advance() {
        RawTable.Row row = rows.next();
        while (row != null && row.isBlank()) row = rows.next();
        next = row == null ? null : new SourceRow(row.number(), withoutReason(row.cells()), headers);
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
        rows.close();
    }
}
