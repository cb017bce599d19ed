package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. */
final class WorkbookRows implements RawTable.Source {

    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;

    WorkbookRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        rows = sheet.openStream().iterator();
    }

    @Override
    public RawTable.@Nullable Row next() {
        return reading(() -> {
            if (!rows.hasNext()) return null;
            Row row = rows.next();
            return new RawTable.Row(row.getRowNum(), cells(row), row.isHidden());
        });
    }

    private List<String> cells(Row row) {
        int width = Math.min(row.getCellCount(), Headers.MOST_COLUMNS + 1);
        var cells = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            cells.add(WorkbookCell.text(row.getOptionalCell(i).orElse(null), workbook.isDate1904()));
        }
        return cells;
    }

    /** People note things beside their tables. */
    @Override
    public boolean ignoresWhatIsBeside() {
        return true;
    }

    /** The workbook owns what its sheets have open. */
    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whatever the library trips over is a damaged workbook. */
    static <T extends @Nullable Object> T reading(Callable<T> work) {
        try {
            return work.call();
        } catch (WrongFile told) {
            throw told;
        } catch (Exception damaged) {
            throw new WrongFile("xlsx.damaged");
        }
    }
}
