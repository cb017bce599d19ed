package app.quittance.intake;

import app.quittance.intake.CorrectionSheet.Corrected;
import app.quittance.intake.CorrectionSheet.Field;
import app.quittance.intake.Layout.FoundColumn;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.ColumnNames;
import app.quittance.intake.reading.Headers;
import app.quittance.kernel.Refusal;
import app.quittance.platform.FormulaCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a file's refused rows by what they mean, and the table that is made of them once corrected. */
final class CorrectionCells {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** A cell of a file may be as long; what is believed of a column is checked as in any file. */
    private static final int LONGEST_CELL = 10_000;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** Where each of our columns stands in the file. */
    private final Map<Column, Integer> places = new LinkedHashMap<>();

    private final Map<Column, String> titles = new HashMap<>();

    private CorrectionCells() {}

    static CorrectionCells of(ImportReport report) {
        var cells = new CorrectionCells();
        List<FoundColumn> found = report.layout().orElseThrow().columns();
        for (int i = 0; i < found.size(); i++) {
            String meaning = found.get(i).meaning();
            Optional<Column> column = meaning == null ? Optional.empty() : Column.ofEnglish(meaning);
            if (column.isEmpty()) continue;
            cells.places.put(column.get(), i);
            cells.titles.put(column.get(), found.get(i).header());
        }
        return cells;
    }

    /** A row to be sent, with the cells of all columns that are told of. */
    record Line(int number, Map<Column, String> cells) {}

    /** A file of corrected rows, and how its columns are read. */
    @SuppressWarnings("ArrayRecordComponent") // made, stored and forgotten
    record Table(byte[] bytes, Map<String, String> mapping) {}

    CorrectionSheet sheet(List<RefusedRow> rows, Map<Integer, Corrected> corrected, @Nullable Integer next) {
        List<Column> columns = columns(rows);
        List<Field> fields = columns.stream()
                .map(each -> new Field(each.english(), title(each)))
                .toList();
        return new CorrectionSheet(
                fields,
                rows.stream()
                        .map(row -> row(row, columns, Optional.ofNullable(corrected.get(row.number()))))
                        .toList(),
                next);
    }

    /** Those of the file, then what no debt can do without, then what a finding asks for. */
    private List<Column> columns(List<RefusedRow> rows) {
        var columns = new ArrayList<>(places.keySet());
        Stream.of(Column.values())
                .filter(each -> !places.containsKey(each))
                .filter(each -> isNeeded(each) || isAskedFor(each, rows))
                .forEach(columns::add);
        return columns;
    }

    private boolean isNeeded(Column column) {
        return column.isRequired() && !(column == Column.AMOUNT && places.containsKey(Column.OUTSTANDING));
    }

    private static boolean isAskedFor(Column column, List<RefusedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.findings().stream())
                .anyMatch(finding -> column.french().equals(finding.column()));
    }

    private CorrectionSheet.Row row(RefusedRow row, List<Column> columns, Optional<Corrected> corrected) {
        var cells = new LinkedHashMap<String, String>();
        var wrong = new HashMap<String, List<Finding>>();
        var others = new ArrayList<>(row.findings());
        for (Column column : columns) {
            cells.put(column.english(), text(row, column));
            List<Finding> found = row.findings().stream()
                    .filter(each -> title(column).equals(each.column()))
                    .toList();
            if (!found.isEmpty()) wrong.put(column.english(), found);
            others.removeAll(found);
        }
        return new CorrectionSheet.Row(row.number(), cells, wrong, List.copyOf(others), corrected);
    }

    private String title(Column column) {
        return titles.getOrDefault(column, column.french());
    }

    private String text(RefusedRow row, Column column) {
        int place = places.getOrDefault(column, -1);
        return place < 0 || place >= row.cells().size() ? "" : clean(row.cells().get(place));
    }

    /** As a field of a page can show it: in one line. */
    private static String clean(String cell) {
        return BLANKS.matcher(FormulaCell.armed(cell)).replaceAll(" ").strip();
    }

    /** The rows that were changed or ticked, in their order. */
    List<Line> lines(Map<Integer, RefusedRow> stored, List<CorrectedRow> sent) {
        return sent.stream()
                .sorted(Comparator.comparingInt(CorrectedRow::number))
                .flatMap(each -> line(Objects.requireNonNull(stored.get(each.number())), each).stream())
                .toList();
    }

    private Optional<Line> line(RefusedRow stored, CorrectedRow sent) {
        var cells = new LinkedHashMap<Column, String>();
        boolean changed = false;
        for (Column column : Column.values()) {
            String before = text(stored, column);
            String now = Optional.ofNullable(sent.cells().get(column.english()))
                    .map(CorrectionCells::inOneLine)
                    .orElse(before);
            if (now.length() > LONGEST_CELL) {
                throw new Refusal("corrections.too-long", sent.number(), title(column), LONGEST_CELL);
            }
            changed |= !now.equals(before);
            if (places.containsKey(column) || !now.isEmpty()) cells.put(column, now);
        }
        if (!changed && !sent.ticked()) return Optional.empty();
        if (cells.values().stream().allMatch(String::isEmpty)) throw new Refusal("corrections.blank", sent.number());
        return Optional.of(new Line(sent.number(), cells));
    }

    private static String inOneLine(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }

    /**
     * The rows under the file's own headers, and ours for what it lacks.
     *
     * @param before how the file was read: what was said of all its rows holds for these too
     */
    Table table(List<Line> lines, Map<String, String> before) {
        var columns = new ArrayList<>(places.keySet());
        Stream.of(Column.values())
                .filter(each -> !places.containsKey(each))
                .filter(each -> lines.stream().anyMatch(line -> line.cells().containsKey(each)))
                .forEach(columns::add);
        List<String> headers = columns.stream().map(this::title).toList();
        var mapping = new HashMap<String, String>();
        before.forEach((theirs, ours) -> {
            if (theirs.startsWith(Headers.SAID)) mapping.put(theirs, ours);
        });
        List<String> names = ColumnNames.of(headers);
        for (int i = 0; i < names.size(); i++)
            mapping.put(names.get(i), columns.get(i).english());
        return new Table(bytes(headers, columns, lines), mapping);
    }

    private static byte[] bytes(List<String> headers, List<Column> columns, List<Line> lines) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(headers);
            for (Line line : lines) {
                csv.writeRecord(columns.stream()
                        .map(each -> line.cells().getOrDefault(each, ""))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
