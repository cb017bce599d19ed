package app.quittance.intake.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a CSV, counted as a spreadsheet counts rows. */
final class CsvRows implements RawTable.Source {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int number;

    CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    @Override
    public RawTable.@Nullable Row next() {
        try {
            if (!records.hasNext()) return null;
            return new RawTable.Row(++number, records.next().getFields(), false);
        } catch (CsvParseException malformed) {
            throw DebtCsv.wrong(malformed);
        }
    }

    /** Cells beyond the headers of a CSV come of a separator that stood in a text. */
    @Override
    public boolean ignoresWhatIsBeside() {
        return false;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
