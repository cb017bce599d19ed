package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import app.quittance.intake.WrongFile;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a CSV, counted as a spreadsheet counts rows, the blank ones left out and our own column of reasons too. */
final class CsvRows {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int number;
    private int reasonAt = -1;

    CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    /** The first row that is not blank. */
    List<String> header() {
        List<String> titles = nextFilled();
        if (titles == null) throw new WrongFile("file.empty");
        reasonAt = titles.indexOf(Headers.REASON);
        return withoutReason(titles);
    }

    DebtRows under(Headers headers, Layout layout) {
        SourceRow first = next(headers);
        if (first == null) throw new WrongFile("file.no-rows");
        return new Ahead(headers, layout, first);
    }

    private @Nullable SourceRow next(Headers headers) {
        List<String> cells = nextFilled();
        return cells == null ? null : new SourceRow(number, withoutReason(cells), headers);
    }

    private @Nullable List<String> nextFilled() {
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().getFields();
                number++;
                if (!isBlank(cells)) return cells;
            }
            return null;
        } catch (CsvParseException malformed) {
            throw DebtCsv.wrong(malformed);
        }
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) return false;
        }
        return true;
    }

    private List<String> withoutReason(List<String> cells) {
        if (reasonAt < 0 || reasonAt >= cells.size()) return cells;
        var rest = new ArrayList<>(cells);
        rest.remove(reasonAt);
        return rest;
    }

    void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Always one row ahead, so that a file without any is refused at once. */
    private final class Ahead implements DebtRows {

        private final Headers headers;
        private final Layout layout;
        private @Nullable SourceRow next;

        private Ahead(Headers headers, Layout layout, SourceRow first) {
            this.headers = headers;
            this.layout = layout;
            this.next = first;
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
            next = CsvRows.this.next(headers);
            return row;
        }

        @Override
        public void close() {
            CsvRows.this.close();
        }
    }
}
