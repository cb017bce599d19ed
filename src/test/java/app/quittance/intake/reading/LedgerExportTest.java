package app.quittance.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.WrongFile;
import app.quittance.intake.reading.CanonicalRows.Debt;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerExportTest {

    private static final String HEADER =
            "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
                    + "CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";

    private static final Path SAMPLES = Path.of("../shared/data/fec");

    @Test
    void open_lines_of_customers_are_claims_and_sum_to_what_is_unlettered() {
        StatedClaims stated = claims(ledger(
                line("411000", "C1", "Modèle", "F1", "120,00", "", ""),
                line("411000", "C1", "Modèle", "R1", "", "20,50", ""),
                line("411000", "C1", "Modèle", "F0", "70,00", "", "A"),
                line("411000", "C1", "Modèle", "R0", "", "60,00", "A"),
                line("707000", "", "", "F1", "", "100,00", "")));

        assertThat(stated.rows()).isEqualTo(5);
        assertThat(stated.claims())
                .containsExactly(
                        claim(StatedClaim.Kind.INVOICE, "F1", "120.00"),
                        claim(StatedClaim.Kind.CREDIT_NOTE, "R1", "-20.50"));
        assertThat(stated.findings())
                .extracting(Finding::code)
                .containsExactly("fec.due-dates-missing", "fec.lettering-uneven");
        assertThat(stated.findings().get(1).arguments()).containsExactly("1", "10.00");
    }

    @Test
    void it_may_be_separated_by_tabs_end_with_a_separator_and_have_fixed_widths() {
        String tabs = ledger(line("411000", "C1", "Modèle  ", "F1 ", "0000000120,00", "0000000000,00", "  "))
                .replace("|", "\t");
        assertThat(claims(tabs).claims()).containsExactly(claim(StatedClaim.Kind.INVOICE, "F1", "120.00"));
        String closed =
                ledger(line("411000", "C1", "Modèle", "F1", "120,00", "", "")).replace("\r\n", "|\r\n");
        assertThat(claims(closed).claims()).containsExactly(claim(StatedClaim.Kind.INVOICE, "F1", "120.00"));
    }

    @ParameterizedTest
    @CsvSource({"D, 12.00", "C, -12.00", "+1, 12.00", "-1, -12.00"})
    void it_may_have_one_amount_with_its_side(String side, String amount) {
        String ledger =
                ledger(line("411000", "C1", "Modèle", "F1", "12,00", side, "")).replace("Debit|Credit", "Montant|Sens");
        assertThat(claims(ledger).claims().getFirst().outstanding()).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8"})
    void its_encoding_is_found_out(String encoding) {
        String ledger = ledger(line("411000", "C1", "Modèle", "F1", "120,00", "", ""));
        assertThat(claims(ledger.getBytes(Charset.forName(encoding)))
                        .claims()
                        .getFirst()
                        .debtor())
                .isEqualTo("Modèle");
    }

    @Test
    void a_line_that_cannot_be_read_makes_the_file_wrong() {
        refused(ledger(line("411000", "C1", "x", "F1", "douze", "", "")), "fec.amount");
        refused(ledger(line("411000", "C1", "x", "F1", "1,234", "", "")), "fec.amount");
        refused(ledger(line("411000", "C1", "x", "F1", "1,00", "", "").replace("20260302", "02/03/2026")), "fec.date");
        refused(ledger("a|b"), "fec.cells");
        refused(HEADER + "\r\n", "file.no-rows");
        refused(ledger(line("707000", "", "", "F1", "", "1,00", "")), "fec.no-customers");
        refused(HEADER.replace("EcritureLet", "x") + "\r\n", "fec.columns-missing");
    }

    @Test
    void credits_are_set_off_against_a_customers_oldest_invoices() {
        List<Debt> debts = debts(
                line("411000", "C1", "Modèle", "F2", "100,00", "", "").replace("20260302", "20260402"),
                line("411000", "C1", "Modèle", "F1", "80,00", "", ""),
                line("411000", "C1", "Modèle", "F1", "40,00", "", ""),
                line("411000", "C1", "Modèle", "R1", "", "130,00", ""),
                line("411000", "C2", "Autre", "F3", "50,00", "", ""));

        assertThat(debts)
                .extracting(
                        debt -> debt.cells().get(Column.INVOICE_REFERENCE),
                        debt -> debt.cells().get(Column.AMOUNT),
                        debt -> debt.cells().getOrDefault(Column.PAID, ""))
                .containsExactly(
                        tuple("F1", "120,00", "120,00"), tuple("F2", "100,00", "10,00"), tuple("F3", "50,00", ""));
        assertThat(debts.get(1).told()).extracting(Finding::code).containsExactly("fec.set-off");
    }

    @Test
    void a_customer_who_paid_too_much_owes_nothing() {
        List<Debt> debts = debts(
                line("411000", "C1", "Modèle", "F1", "10,00", "", ""),
                line("411000", "C1", "Modèle", "R1", "", "12,50", ""));
        assertThat(debts).last().satisfies(credit -> {
            assertThat(credit.told()).extracting(Finding::code).containsExactly("fec.credit-left");
            assertThat(credit.told().getFirst().arguments()).containsExactly("2.50");
        });
    }

    @Test
    void one_account_for_all_customers_tells_none_of_them() {
        byte[] ledger =
                ledger(line("411000", "", "Clients", "F1", "1,00", "", "")).getBytes(UTF_8);
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> Formats.builtIn()
                        .open(GivenTable.file(ledger), Map.of())
                        .hasNext())
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo("fec.customers-together"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000001FEC20220831.txt", "111111111FEC20221231.TXT"})
    void of_no_customer_of_a_real_ledger_more_is_claimed_than_its_balance(String file) throws Exception {
        assumeThat(SAMPLES.resolve(file)).as("the folder of samples").exists();
        byte[] ledger = Files.readAllBytes(SAMPLES.resolve(file));
        Map<String, BigDecimal> balances = new TreeMap<>();
        claims(ledger)
                .claims()
                .forEach(claim -> balances.merge(String.valueOf(claim.debtor()), claim.outstanding(), BigDecimal::add));
        balances.values().removeIf(balance -> balance.signum() <= 0);

        Map<String, BigDecimal> claimed = new TreeMap<>();
        var said = Map.of("=société", "debtor_kind");
        Formats.builtIn().open(GivenTable.file(ledger), said).forEachRemaining(row -> {
            if (row.text(Column.AMOUNT).isEmpty()) return;
            claimed.merge(
                    row.text(Column.NAME),
                    amount(row, Column.AMOUNT).subtract(amount(row, Column.PAID)),
                    BigDecimal::add);
        });
        claimed.values().removeIf(open -> open.signum() == 0);
        assertThat(claimed).isEqualTo(balances).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000001FEC20220831.txt", "111111111FEC20221231.TXT"})
    void real_ledgers_sum_to_the_unlettered_balance_of_each_customer(String file) throws Exception {
        assumeThat(SAMPLES.resolve(file)).as("the folder of samples").exists();
        var expected = new TreeMap<String, BigDecimal>();
        for (String line : Files.readAllLines(SAMPLES.resolve("balances_411.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(file)) expected.merge(cells[3], new BigDecimal(cells[6]), BigDecimal::add);
        }
        expected.values().removeIf(balance -> balance.signum() == 0);

        Map<String, BigDecimal> found = claims(Files.readAllBytes(SAMPLES.resolve(file))).claims().stream()
                .collect(Collectors.toMap(
                        claim -> String.valueOf(claim.debtor()),
                        StatedClaim::outstanding,
                        BigDecimal::add,
                        TreeMap::new));
        found.values().removeIf(balance -> balance.signum() == 0);
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    private static void refused(String ledger, String code) {
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> claims(ledger))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo(code));
    }

    private static StatedClaim claim(StatedClaim.Kind kind, String piece, String amount) {
        var sum = new BigDecimal(amount);
        return new StatedClaim(kind, piece, LocalDate.of(2026, 3, 2), null, "EUR", sum, sum, "Modèle", null);
    }

    private static BigDecimal amount(SourceRow row, Column column) {
        String text = row.text(column);
        return text.isEmpty() ? new BigDecimal("0.00") : new BigDecimal(text.replace(',', '.'));
    }

    private static List<Debt> debts(String... lines) {
        var customers = new CustomerLedger();
        try (var read = new LedgerLines(GivenTable.file(ledger(lines).getBytes(UTF_8)))) {
            for (LedgerLines.Line line = read.next(); line != null; line = read.next()) customers.take(line);
        }
        return customers.debts();
    }

    private static StatedClaims claims(String ledger) {
        return claims(ledger.getBytes(StandardCharsets.UTF_8));
    }

    private static StatedClaims claims(byte[] ledger) {
        Format format = Formats.builtIn().of(GivenTable.file(ledger));
        assertThat(format.name()).isEqualTo("fec");
        return format.open(GivenTable.file(ledger), Map.of()).stated().orElseThrow();
    }

    private static String ledger(String... lines) {
        return "\ufeff" + HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private static String line(
            String account,
            String auxiliary,
            String name,
            String piece,
            String debit,
            String credit,
            String lettering) {
        return String.join(
                "|",
                "VE",
                "Ventes",
                "1",
                "20260302",
                account,
                "Clients",
                auxiliary,
                name,
                piece,
                "20260302",
                "libellé",
                debit,
                credit,
                lettering,
                "",
                "",
                "",
                "");
    }
}
