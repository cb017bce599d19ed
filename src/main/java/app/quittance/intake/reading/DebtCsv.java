package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import app.quittance.intake.WrongFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A table of debts as text, one a row: separated by commas, semicolons, tabs or bars, under French or English headers. */
@Component
class DebtCsv implements Format {

    static final List<Character> SEPARATORS = List.of('|', ';', ',', '\t');

    private static final int LONGEST_CELL = 32 * 1024;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int MOST_FIELDS = 100_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public String name() {
        return "csv";
    }

    /** Any text may be a table; whether it is one of debts is decided, and told, by its headers. */
    @Override
    public boolean recognises(FileHead head) {
        return head.knownKind().isEmpty();
    }

    @Override
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        Charset encoding = TextEncoding.of(file);
        char separator = separator(new String(FileHead.of(file).bytes(), encoding), mapping);
        CsvRows rows = new CsvRows(records(reader(file, encoding), separator));
        try {
            RawTable table = RawTable.under(rows, mapping);
            if (table == null) throw new WrongFile("file.empty");
            return table.debts(
                    mapping,
                    headers -> new Layout(name(), encoding.name(), String.valueOf(separator), headers.found()));
        } catch (RuntimeException wrong) {
            rows.close();
            throw wrong;
        }
    }

    /** The separator under which some first line names most of our columns, and among equals the lines have most cells. */
    private static char separator(String head, Map<String, String> mapping) {
        String text = head.charAt(0) == BYTE_ORDER_MARK ? head.substring(1) : head;
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(each -> ours(firstRecords(text, each), mapping))
                        .thenComparingLong(each -> cells(firstRecords(text, each))))
                .orElseThrow();
    }

    private static long ours(List<List<String>> records, Map<String, String> mapping) {
        return records.stream()
                .mapToLong(titles -> RawTable.known(titles, mapping))
                .max()
                .orElse(0);
    }

    private static long cells(List<List<String>> records) {
        return records.stream().mapToLong(List::size).sum();
    }

    /** As many as headers stand among; the last that fits into the head may be cut off, and those after a stray quote. */
    private static List<List<String>> firstRecords(String head, char separator) {
        var first = new ArrayList<List<String>>();
        try (CsvReader<CsvRecord> records = records(new StringReader(head), separator)) {
            records.stream()
                    .limit(RawTable.HEADERS_WITHIN_ROWS)
                    .map(CsvRecord::getFields)
                    .forEach(first::add);
        } catch (CsvParseException cutOff) {
            return first;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return first;
    }

    static CsvReader<CsvRecord> records(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        text);
    }

    static Reader reader(SentFile file, Charset encoding) {
        Reader text = new BufferedReader(new InputStreamReader(file.open(), encoding), FileHead.BYTES);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) text.reset();
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static WrongFile wrong(CsvParseException parse) {
        String message = String.valueOf(parse.getMessage());
        String line = message.replaceFirst("(?s).*line (\\d+).*", "$1");
        return new WrongFile(message.contains("fields") ? "csv.cells" : "csv.quotes", line);
    }
}
