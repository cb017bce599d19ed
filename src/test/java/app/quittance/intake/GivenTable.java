package app.quittance.intake;

import app.quittance.client.MandateCover;
import app.quittance.debtor.DebtorKind;
import app.quittance.intake.check.CheckTerms;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.DebtCheck;
import app.quittance.intake.check.Limitations;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.Formats;
import app.quittance.intake.reading.SentFile;
import app.quittance.intake.reading.SourceRow;
import app.quittance.rulebook.Rulebook;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of debts for tests: rows by column, written with any headers, separator and encoding. */
public final class GivenTable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final CheckTerms TERMS = new CheckTerms(TODAY, 30, MandateCover.ALL, new FiveYears());

    private final List<Map<Column, String>> rows = new ArrayList<>();
    private Function<Column, String> headers = Column::french;
    private List<Column> order = List.of(Column.values());
    private String separator = ";";

    /** A table of so many debts in which nothing is wrong. */
    public static GivenTable of(int rows) {
        var table = new GivenTable();
        for (int i = 1; i <= rows; i++) table.rows.add(goodRow(i));
        return table;
    }

    /** Limitation made simple; of energy, what the law says. */
    private static final class FiveYears implements Limitations {

        private final LimitationRule law = new LimitationRule(Rulebook.bundled(), TODAY);

        @Override
        public boolean expired(DebtorKind debtor, LocalDate dueOn) {
            return dueOn.isBefore(TODAY.minusYears(5));
        }

        @Override
        public boolean billedTooLate(DebtorKind debtor, LocalDate billedOn, LocalDate usedUntil) {
            return law.billedTooLate(debtor, billedOn, usedUntil);
        }
    }

    private static Map<Column, String> goodRow(int number) {
        var row = new EnumMap<Column, String>(Column.class);
        row.put(Column.INVOICE_REFERENCE, "F-2026-%04d".formatted(number));
        row.put(Column.INVOICE_DATE, "02/03/2026");
        row.put(Column.DUE_DATE, "01/04/2026");
        row.put(Column.AMOUNT, "1 234,56");
        row.put(Column.PAID, "34,56");
        row.put(Column.DEBTOR_KIND, "particulier");
        row.put(Column.NAME, "Lefèvre-Noël n° " + number);
        row.put(Column.TITLE, "Mme");
        row.put(Column.FORENAMES, "Zoé");
        row.put(Column.STREET, number + " rue de l’Église");
        row.put(Column.POSTCODE, "38000");
        row.put(Column.CITY, "Grenoble");
        row.put(Column.EMAIL, "zoe@essai.example");
        row.put(Column.PHONE, "06 39 98 12 34");
        row.put(Column.BASIS, "contrat n° 12");
        return row;
    }

    public GivenTable with(int row, Column column, String text) {
        rows.get(row - 1).put(column, text);
        return this;
    }

    public GivenTable under(Function<Column, String> titles) {
        headers = titles;
        return this;
    }

    public GivenTable without(Column... left) {
        order = order.stream().filter(each -> !List.of(left).contains(each)).toList();
        return this;
    }

    public GivenTable ordered(List<Column> columns) {
        order = List.copyOf(columns);
        return this;
    }

    public GivenTable separatedBy(String sign) {
        separator = sign;
        return this;
    }

    public String text() {
        Stream<String> header =
                Stream.of(order.stream().map(headers).map(this::quoted).collect(Collectors.joining(separator)));
        Stream<String> lines = rows.stream()
                .map(row -> order.stream()
                        .map(column -> quoted(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(separator)));
        return Stream.concat(header, lines).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String quoted(String cell) {
        boolean plain = !cell.contains(separator) && !cell.contains("\"") && !cell.contains("\n");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    public byte[] bytes(Charset encoding) {
        return text().getBytes(encoding);
    }

    public byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }

    public List<CheckedRow> check() {
        return check(bytes());
    }

    public static SentFile file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** Reads and checks a whole file. */
    public static List<CheckedRow> check(byte[] bytes) {
        return check(bytes, Map.of());
    }

    public static List<CheckedRow> check(byte[] bytes, Map<String, String> mapping) {
        return check(bytes, mapping, TERMS);
    }

    /** The same under a mandate that covers some claims only. */
    public List<CheckedRow> checkUnder(MandateCover cover) {
        return check(bytes(), Map.of(), new CheckTerms(TODAY, 30, cover, new FiveYears()));
    }

    private static List<CheckedRow> check(byte[] bytes, Map<String, String> mapping, CheckTerms terms) {
        var rows = new ArrayList<SourceRow>();
        try (var open = Formats.builtIn().open(file(bytes), mapping)) {
            open.forEachRemaining(rows::add);
        }
        DebtCheck check = DebtCheck.learn(rows, terms);
        return rows.stream().map(check::check).toList();
    }
}
