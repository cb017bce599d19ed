package app.quittance.rulebook;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts as a person writes them: the columns of the bundled files, semicolons between them, # before a comment. Every
 * wrong cell is told by its row and column, and one wrong cell is enough for nothing to be taken.
 */
public record FactFile(List<Row> rows, List<Fault> faults) {

    /** Its columns in their order; the source stands last, since it may hold semicolons. */
    public static final List<String> COLUMNS = List.of("name", "from", "to", "value", "confidence", "source");

    private static final int MOST_ROWS = 500;
    private static final int LONGEST_SOURCE = 300;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate FURTHEST = LocalDate.of(2100, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** A fact and the line of the file on which it stands. */
    public record Row(int line, Fact fact) {}

    /** What is wrong with a cell, or with a whole row if the column is empty. */
    public record Fault(int line, String column, Refusal why) {}

    public FactFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    public static FactFile read(String text) {
        return new Reader().read(text);
    }

    /** One fact as a file of one row, from cells in the order of the columns. */
    public static String write(List<String> cells) {
        return Stream.of(COLUMNS, cells)
                .map(row -> row.stream()
                        .map(cell -> SPACES.matcher(cell).replaceAll(" ").strip())
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
    }

    private static final class Reader {

        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int line;

        private FactFile read(String text) {
            boolean header = false;
            for (String written : text.replace("\uFEFF", "").split("\\R", -1)) {
                line++;
                if (written.isBlank() || written.startsWith("#")) continue;
                if (!header) {
                    header = true;
                    if (!isHeader(written)) return refused("rulebook.file-columns", String.join(";", COLUMNS));
                } else if (rows.size() + faults.size() >= MOST_ROWS) {
                    return refused("rulebook.file-too-long", MOST_ROWS);
                } else {
                    row(written);
                }
            }
            if (rows.isEmpty() && faults.isEmpty()) return refused("rulebook.file-empty");
            return new FactFile(rows, faults);
        }

        private FactFile refused(String code, Object... arguments) {
            return new FactFile(List.of(), List.of(new Fault(line, "", new Refusal(code, arguments))));
        }

        private static boolean isHeader(String written) {
            return Arrays.stream(written.split(";", -1))
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                    .toList()
                    .equals(COLUMNS);
        }

        private void row(String written) {
            String[] cells = written.split(";", COLUMNS.size());
            if (cells.length < COLUMNS.size()) {
                wrong("", "rulebook.file-cells", cells.length, COLUMNS.size());
                return;
            }
            int before = faults.size();
            FactName name = cell("name", cells[0], Reader::name);
            LocalDate from = cell("from", cells[1], Reader::date);
            LocalDate to = cells[2].isBlank() ? null : cell("to", cells[2], Reader::date);
            BigDecimal value = cell("value", cells[3], Reader::number);
            Confidence confidence = cell("confidence", cells[4], Reader::confidence);
            String source = cell("source", cells[5], Reader::source);
            if (name != null && value != null && !name.unit().accepts(value)) {
                wrong(
                        "value",
                        "rulebook.value-out-of-range",
                        value,
                        name,
                        name.unit().most(),
                        name.unit().decimals());
            }
            if (from != null && to != null && to.isBefore(from)) wrong("to", "rulebook.ends-before", to, from);
            if (faults.size() > before || name == null || from == null || value == null) return;
            if (confidence == null || source == null) return;
            rows.add(new Row(line, new Fact(name, value, from, to, source, confidence)));
        }

        private <T> @Nullable T cell(String column, String written, Function<String, T> reader) {
            try {
                return reader.apply(unquoted(written.strip()));
            } catch (Refusal why) {
                faults.add(new Fault(line, column, why));
                return null;
            }
        }

        private void wrong(String column, String code, Object... arguments) {
            faults.add(new Fault(line, column, new Refusal(code, arguments)));
        }

        /** As spreadsheets write a cell that holds a semicolon. */
        private static String unquoted(String cell) {
            boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
            return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
        }

        private static FactName name(String cell) {
            return Arrays.stream(FactName.values())
                    .filter(name -> name.key().equals(cell.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("rulebook.name-unknown", cell));
        }

        private static LocalDate date(String cell) {
            LocalDate date;
            try {
                date = cell.contains("/") ? LocalDate.parse(cell, FRENCH) : LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                throw new Refusal("rulebook.date-unread", cell);
            }
            if (date.isBefore(OLDEST) || date.isAfter(FURTHEST)) throw new Refusal("rulebook.date-unread", cell);
            return date;
        }

        private static BigDecimal number(String cell) {
            String bare =
                    SPACES.matcher(cell).replaceAll("").replaceAll("[%€]$", "").replace(',', '.');
            if (!NUMBER.matcher(bare).matches()) throw new Refusal("rulebook.value-unread", cell);
            return new BigDecimal(bare);
        }

        private static Confidence confidence(String cell) {
            return Arrays.stream(Confidence.values())
                    .filter(mark -> mark.mark().equalsIgnoreCase(cell))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "rulebook.confidence-unknown",
                            cell,
                            Arrays.stream(Confidence.values())
                                    .map(Confidence::mark)
                                    .collect(Collectors.joining(", "))));
        }

        private static String source(String cell) {
            if (cell.isEmpty()) throw new Refusal("rulebook.source-missing");
            if (cell.length() > LONGEST_SOURCE) throw new Refusal("rulebook.source-too-long", LONGEST_SOURCE);
            return cell;
        }
    }
}
