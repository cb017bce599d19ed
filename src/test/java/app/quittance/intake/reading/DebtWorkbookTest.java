package app.quittance.intake.reading;

import static app.quittance.intake.GivenWorkbook.cells;
import static app.quittance.intake.GivenWorkbook.formula;
import static app.quittance.intake.GivenWorkbook.header;
import static app.quittance.intake.GivenWorkbook.number;
import static app.quittance.intake.GivenWorkbook.row;
import static app.quittance.intake.GivenWorkbook.text;
import static app.quittance.intake.reading.Column.AMOUNT;
import static app.quittance.intake.reading.Column.DEBTOR_KIND;
import static app.quittance.intake.reading.Column.DUE_DATE;
import static app.quittance.intake.reading.Column.INVOICE_DATE;
import static app.quittance.intake.reading.Column.INVOICE_REFERENCE;
import static app.quittance.intake.reading.Column.NAME;
import static app.quittance.intake.reading.Column.POSTCODE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.GivenWorkbook;
import app.quittance.intake.WrongFile;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.Debt;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DebtWorkbookTest {

    private static final List<Column> COLUMNS =
            List.of(INVOICE_REFERENCE, INVOICE_DATE, DUE_DATE, AMOUNT, DEBTOR_KIND, NAME, POSTCODE);

    @Test
    void a_workbook_is_read_with_its_dates_numbers_and_formulas() {
        CheckedRow row = only(GivenWorkbook.withRows(COLUMNS, debt(2, number("1234.56", 4))));

        Debt debt = Objects.requireNonNull(row.debt());
        assertThat(debt.claim().invoiceNumber()).isEqualTo("F1");
        assertThat(debt.claim().invoicedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(debt.claim().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(debt.claim().amount().amount()).isEqualByComparingTo("1234.56");
        assertThat(debt.debtor().postcode()).as("its zero is shown, not stored").isEqualTo("01000");
        assertThat(amountOf(formula("D1*2", "48.2"))).isEqualTo("48,20");
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, '0,30'",
        "1234.5600000000001, '1234,56'",
        "119.99999999999999, 120",
        "999999999999.99, '999999999999,99'",
        "1.2345E3, '1234,50'",
        "1E2, 100",
        "1.234, '1,2340'",
        "12345678901234567, 12345678901234600",
        "1E999999999, 1E+999999999"
    })
    void numbers_are_the_digits_that_are_stored_without_what_floating_point_left_behind(String stored, String read) {
        assertThat(amountOf(number(stored, 0))).isEqualTo(read);
    }

    @Test
    void a_number_with_three_decimals_is_never_taken_for_thousands() {
        CheckedRow row = only(GivenWorkbook.withRows(COLUMNS, debt(2, number("1.234", 0))));

        assertThat(row.findings()).extracting(Finding::code).contains("amount.decimals");
    }

    @Test
    void dates_may_be_counted_from_1904() {
        String[] cells = debtCells(number("12", 0));
        cells[1] = number("44621", 1);
        cells[2] = number("44651", 1);
        CheckedRow row =
                only(GivenWorkbook.withRows(COLUMNS, cells(2, "", cells)).from1904());

        assertThat(Objects.requireNonNull(row.debt()).claim().invoicedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void headers_are_found_below_titles_on_whichever_sheet_has_them() {
        var workbook = new GivenWorkbook()
                .sheet(row(1, "Mode d’emploi") + row(2, "Nom", "Quoi faire"))
                .sheet(row(1, "Balance clients")
                        + row(3, "au 31/10/2026")
                        + header(5, COLUMNS)
                        + debt(6, number("12", 0))
                        + cells(7, "hidden=\"1\"", debtCells(number("13", 0)))
                        + row(9, "", " "));
        List<CheckedRow> rows = GivenTable.check(workbook.bytes());

        assertThat(rows).extracting(row -> row.source().number()).containsExactly(6, 7);
        assertThat(rows.get(0).findings()).extracting(Finding::code).doesNotContain("row.hidden");
        assertThat(rows.get(1).findings()).extracting(Finding::code).contains("row.hidden");
        assertThat(rows.get(1).isRefused()).as("told, and taken").isFalse();
    }

    static Stream<Arguments> wrongWorkbooks() {
        byte[] good = GivenWorkbook.withRows(COLUMNS, debt(2, number("12", 0))).bytes();
        return Stream.of(
                Arguments.of(
                        "headers alone",
                        "file.no-rows",
                        GivenWorkbook.withRows(COLUMNS).bytes()),
                Arguments.of(
                        "blank", "file.empty", new GivenWorkbook().sheet("").bytes()),
                Arguments.of(
                        "other headers",
                        "columns.missing",
                        new GivenWorkbook().sheet(row(1, "a", "b")).bytes()),
                Arguments.of("cut off", "xlsx.damaged", Arrays.copyOf(good, good.length - 30)),
                Arguments.of(
                        "no XML",
                        "xlsx.damaged",
                        new GivenWorkbook().sheetAsIs("<worksheet").bytes()),
                Arguments.of(
                        "hidden",
                        "xlsx.no-sheet",
                        new GivenWorkbook().sheet(row(1, "a")).hidden().bytes()),
                Arguments.of("no sheet", "xlsx.no-sheet", new GivenWorkbook().bytes()),
                Arguments.of("a ZIP of files", "file.not-taken", GivenWorkbook.zip(Map.of("a.csv", new byte[] {'a'}))),
                Arguments.of(
                        "binary workbook",
                        "file.not-taken",
                        new GivenWorkbook()
                                .with("xl/workbook.bin", new byte[] {1})
                                .bytes()),
                Arguments.of(
                        "macros alone",
                        "xlsx.macros-only",
                        new GivenWorkbook()
                                .with("xl/vbaProject.bin", new byte[] {1})
                                .bytes()),
                Arguments.of("encrypted", "xlsx.encrypted", ole("EncryptedPackage")),
                Arguments.of("of 1997", "file.not-taken", ole("Workbook")),
                Arguments.of(
                        "entities",
                        "xlsx.entities",
                        new GivenWorkbook().sheetAsIs(entities()).bytes()),
                Arguments.of(
                        "a cell beyond the last column",
                        "xlsx.damaged",
                        new GivenWorkbook()
                                .sheetAsIs("<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>"
                                        + "</sheetData></worksheet>")
                                .bytes()),
                Arguments.of(
                        "a bomb",
                        "xlsx.bomb",
                        new GivenWorkbook()
                                .sheet("")
                                .with("xl/media/a.png", new byte[40 << 20])
                                .bytes()),
                Arguments.of("thousands of parts", "xlsx.bomb", manyParts()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongWorkbooks")
    void a_wrong_workbook_is_refused_with_its_reason(String what, String code, byte[] bytes) {
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> GivenTable.check(bytes))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo(code));
    }

    @Test
    void a_workbook_with_any_byte_changed_is_read_or_refused_and_nothing_else() {
        byte[] good = GivenWorkbook.withRows(COLUMNS, debt(2, number("12", 0))).bytes();
        var random = new java.util.Random(4);
        for (int i = 0; i < 500; i++) {
            byte[] changed = good.clone();
            for (int n = 0; n < 3; n++) changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt(256);
            try {
                GivenTable.check(changed);
            } catch (WrongFile told) {
                assertThat(told.finding().code()).isNotBlank();
            }
        }
    }

    private static String entities() {
        return "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData/></worksheet>";
    }

    private static byte[] ole(String stream) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
        bytes.writeBytes(new byte[5000]);
        bytes.writeBytes(stream.getBytes(UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] manyParts() {
        var workbook = new GivenWorkbook().sheet("");
        for (int i = 0; i < 3000; i++) workbook.with("xl/media/" + i, "x".getBytes(UTF_8));
        return workbook.bytes();
    }

    private static String amountOf(String cell) {
        try (DebtRows rows = Formats.builtIn()
                .open(
                        GivenTable.file(
                                GivenWorkbook.withRows(COLUMNS, debt(2, cell)).bytes()),
                        Map.of())) {
            return rows.next().text(AMOUNT);
        }
    }

    private static CheckedRow only(GivenWorkbook workbook) {
        List<CheckedRow> rows = GivenTable.check(workbook.bytes());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static String debt(int number, String amount) {
        return cells(number, "", debtCells(amount));
    }

    private static String[] debtCells(String amount) {
        return new String[] {
            text("F1"),
            number("46083", 1),
            number("46113.75", 2),
            amount,
            text("société"),
            text("Modèle"),
            number("1000", 3)
        };
    }
}
