package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import app.quittance.intake.WrongFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet below its headers, without the blank ones and our own column of reasons. */
final class WorkbookRows implements DebtRows {

    /** Headers stand near the top: below a title, an address, a logo. */
    private static final int HEADERS_WITHIN_ROWS = 50;

    private static final int FEWEST_KNOWN = 2;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final int headerRow;
    private final List<String> titles;
    private final long known;
    private int reasonAt = -1;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private @Nullable Headers headers;
    private @Nullable Layout layout;
    private @Nullable SourceRow next;

    private WorkbookRows(ReadableWorkbook workbook, Sheet sheet, int headerRow, List<String> titles, long known) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.titles = titles;
        this.known = known;
    }

    /** The sheet under the row that names most of our columns; null where it is blank. */
    static @Nullable WorkbookRows under(ReadableWorkbook workbook, Sheet sheet, Map<String, String> mapping)
            throws IOException {
        WorkbookRows best = null;
        try (var all = sheet.openStream()) {
            Iterator<Row> rows = all.iterator();
            for (int i = 0; i < HEADERS_WITHIN_ROWS && rows.hasNext(); i++) {
                Row row = rows.next();
                List<String> cells = cells(row, workbook, Headers.MOST_COLUMNS + 1);
                while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
                if (cells.isEmpty()) continue;
                long known = Column.countIn(Headers.translate(cells, mapping));
                if (best == null || (known > best.known && known >= FEWEST_KNOWN)) {
                    best = new WorkbookRows(workbook, sheet, row.getRowNum(), cells, known);
                }
            }
        }
        return best;
    }

    /** How many of our columns the headers name. */
    long known() {
        return known;
    }

    List<String> titles() {
        reasonAt = titles.indexOf(Headers.REASON);
        return withoutReason(titles);
    }

    void start(Headers found, Layout understood) throws IOException {
        headers = found;
        layout = understood;
        rows = sheet.openStream().iterator();
        advance();
        if (next == null) throw new WrongFile("file.no-rows");
    }

    private void advance() {
        next = null;
        while (next == null && rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() <= headerRow) continue;
            List<String> cells = cells(row, workbook, titles.size());
            if (!cells.stream().allMatch(String::isBlank)) {
                next = new SourceRow(
                        row.getRowNum(), withoutReason(cells), Objects.requireNonNull(headers), row.isHidden());
            }
        }
    }

    /** What stands beyond the headers is beside the table, not in it. */
    private static List<String> cells(Row row, ReadableWorkbook workbook, int most) {
        int width = Math.min(row.getCellCount(), most);
        var cells = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            cells.add(WorkbookCell.text(row.getOptionalCell(i).orElse(null), workbook.isDate1904()));
        }
        return cells;
    }

    private List<String> withoutReason(List<String> cells) {
        if (reasonAt < 0 || reasonAt >= cells.size()) return cells;
        var rest = new ArrayList<>(cells);
        rest.remove(reasonAt);
        return rest;
    }

    /** Whatever the library trips over is a damaged workbook. */
    static <T> T reading(Callable<T> work) {
        try {
            return work.call();
        } catch (WrongFile told) {
            throw told;
        } catch (Exception damaged) {
            throw new WrongFile("xlsx.damaged");
        }
    }

    @Override
    public Layout layout() {
        return Objects.requireNonNull(layout);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SourceRow next() {
        SourceRow row = next;
        if (row == null) throw new NoSuchElementException();
        reading(() -> {
            advance();
            return true;
        });
        return row;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
