package app.quittance.intake.einvoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.quittance.debtor.DebtorKind;
import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.GivenWorkbook;
import app.quittance.intake.WrongFile;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.Debt;
import app.quittance.intake.check.DebtCheck;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.FileHead;
import app.quittance.intake.reading.SourceRow;
import app.quittance.intake.reading.StatedClaim;
import app.quittance.intake.reading.StatedClaims;
import app.quittance.kernel.Money;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElectronicInvoicesTest {

    private static final Path SAMPLES = Path.of("../shared/data/einvoice");

    private final ElectronicInvoices format = new ElectronicInvoices();

    @Test
    void an_invoice_says_who_owes_what_and_since_when() {
        Debt debt = Objects.requireNonNull(
                only(check(new GivenInvoice().bytes(), Map.of())).debt());
        assertThat(debt.claim().invoiceNumber()).isEqualTo("FA-2026-0007");
        assertThat(debt.claim().invoicedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(debt.claim().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(debt.claim().amount()).isEqualTo(Money.euros("1200.00"));
        assertThat(debt.claim().paidBefore()).isEqualTo(Money.euros("249.50"));
        assertThat(debt.debtor().name()).isEqualTo("Menuiserie Vallon");
        assertThat(debt.debtor().siren()).isEqualTo("404833048");
        assertThat(debt.debtor().postcode()).isEqualTo("35000");
    }

    @Test
    void a_buyer_in_no_register_may_be_a_consumer_and_is_asked_for() {
        byte[] invoice = new GivenInvoice().toConsumer("Lise Aubry").bytes();
        assertThat(codes(only(check(invoice, Map.of())))).contains("cell.missing");
        CheckedRow told = only(check(invoice, Map.of("=particulier", "debtor_kind")));
        assertThat(told.isRefused()).isFalse();
    }

    @Test
    void the_kind_of_a_registered_buyer_is_gathered_told_and_overruled_by_what_is_said() {
        CheckedRow gathered = only(check(new GivenInvoice().bytes(), Map.of()));
        assertThat(Objects.requireNonNull(gathered.debt()).debtor().kind()).isEqualTo(DebtorKind.COMPANY);
        assertThat(codes(gathered)).contains("kind.gathered");
        CheckedRow town = only(check(new GivenInvoice().to("FR40217500016").bytes(), Map.of()));
        assertThat(Objects.requireNonNull(town.debt()).debtor().kind()).isEqualTo(DebtorKind.PUBLIC_BODY);
        CheckedRow said = only(check(new GivenInvoice().bytes(), Map.of("=association", "debtor_kind")));
        assertThat(Objects.requireNonNull(said.debt()).debtor().kind()).isEqualTo(DebtorKind.ASSOCIATION);
        assertThat(codes(said)).doesNotContain("kind.gathered");
    }

    @Test
    void a_credit_note_is_shown_and_makes_no_debt() {
        byte[] creditNote = new GivenInvoice().asCreditNote().bytes();
        assertThat(claims(creditNote).claims()).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo(StatedClaim.Kind.CREDIT_NOTE);
            assertThat(claim.outstanding()).isEqualByComparingTo("-950.50");
        });
        assertThat(codes(only(check(creditNote, Map.of())))).contains("einvoice.credit-note");
    }

    @Test
    void a_credit_note_that_names_its_invoice_lowers_it() {
        CheckedRow row =
                only(check(new GivenInvoice().crediting("F-2026-0001").bytes(), Map.of("=company", "debtor_kind")));
        assertThat(codes(row)).doesNotContain("einvoice.credit-note");
        assertThat(row.isRefused()).as("until its invoice is found").isTrue();
        assertThat(row.creditNote()).hasValueSatisfying(note -> {
            assertThat(note.invoice()).isEqualTo("F-2026-0001");
            assertThat(note.amount()).isEqualTo(Money.euros("1200.00"));
        });
    }

    @Test
    void figures_that_contradict_each_other_are_told() {
        StatedClaims stated = claims(new GivenInvoice().net("999.00").bytes());
        assertThat(stated.findings()).extracting(Finding::code).containsExactly("einvoice.net", "einvoice.total");
        assertThat(stated.findings().getFirst().arguments()).containsExactly("999.00", "1000.00");
    }

    @Test
    void an_invoice_in_another_currency_is_shown_and_refused() {
        assertThat(claims(new GivenInvoice().in("SEK").bytes()).findings())
                .extracting(Finding::code)
                .containsExactly(StatedClaim.CURRENCY_NOT_HANDLED);
    }

    @Test
    void one_that_cannot_be_read_does_not_spoil_the_others_of_an_archive() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("factures/1.xml", new GivenInvoice().bytes());
        files.put("factures/note.txt", "Bonjour".getBytes(UTF_8));
        files.put("__MACOSX/._1.xml", new byte[] {1});
        files.put("factures/2.pdf", pdfOf(new GivenInvoice().numbered("FA-8")));
        files.put("factures/anciennes.zip", GivenWorkbook.zip(Map.of("a.xml", new byte[0])));
        byte[] archive = GivenWorkbook.zip(files);

        StatedClaims stated = claims(archive);
        assertThat(stated.rows()).isEqualTo(4);
        assertThat(stated.claims()).extracting(StatedClaim::invoiceNumber).containsExactly("FA-2026-0007", "FA-8");
        assertThat(stated.findings())
                .extracting(Finding::row, Finding::column, Finding::code)
                .containsExactly(
                        tuple(3, "factures/note.txt", "einvoice.damaged"),
                        tuple(5, "factures/anciennes.zip", "zip.nested"));
        assertThat(check(archive, Map.of()).stream().map(CheckedRow::isRefused))
                .containsExactly(false, true, false, true);
    }

    static Stream<Arguments> hostile() {
        String xml = new GivenInvoice().xml();
        String entities = "<!DOCTYPE Invoice [<!ENTITY a \"b\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        return Stream.of(
                wrong(
                        "einvoice.entities",
                        () -> xml.replaceFirst("\\?>", "?>" + entities).getBytes(UTF_8)),
                wrong("einvoice.damaged", () -> xml.substring(0, 1_000).getBytes(UTF_8)),
                wrong("einvoice.damaged", () -> (xml.substring(0, 800) + "<a>".repeat(100_000)).getBytes(UTF_8)),
                wrong("einvoice.other-xml", () -> "<FatturaElettronica/>".getBytes(UTF_8)),
                wrong("einvoice.pdf-without", () -> GivenInvoice.pdf(Map.of(), false)),
                wrong("einvoice.pdf-script", () -> GivenInvoice.pdf(Map.of("factur-x.xml", xml.getBytes(UTF_8)), true)),
                wrong(
                        "einvoice.pdf-attachment",
                        () -> GivenInvoice.pdf(
                                Map.of("factur-x.xml", xml.getBytes(UTF_8), "update.exe", new byte[] {'M', 'Z'}),
                                false)),
                wrong("einvoice.pdf-damaged", () -> "%PDF-1.7 and nothing more".getBytes(UTF_8)),
                wrong("einvoice.bomb", () -> GivenInvoice.pdf(Map.of("factur-x.xml", new byte[300 << 20]), false)),
                wrong("zip.bomb", () -> GivenWorkbook.zip(Map.of("1.xml", new byte[40 << 20]))),
                wrong("zip.path", () -> GivenWorkbook.zip(Map.of("../../etc/cron.d/1.xml", xml.getBytes(UTF_8)))),
                wrong("zip.path", () -> GivenWorkbook.zip(Map.of("C:\\\\Windows\\\\1.xml", xml.getBytes(UTF_8)))),
                wrong("zip.empty", () -> GivenWorkbook.zip(Map.of("a/", new byte[0]))),
                wrong("zip.damaged", () -> "PK\3\4 and no more than this little line".getBytes(UTF_8)));
    }

    private static Arguments wrong(String code, Supplier<byte[]> file) {
        return Arguments.of(code, file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostile_files_are_refused_and_say_why(String code, Supplier<byte[]> file) {
        byte[] bytes = file.get();
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> claims(bytes))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo(code));
    }

    @Test
    void every_sample_says_what_an_independent_reader_found_in_it() throws IOException {
        assumeThat(SAMPLES).as("samples of electronic invoices").exists();
        var differences = new ArrayList<String>();
        int read = 0;
        try (CsvReader<NamedCsvRecord> index = CsvReader.builder().ofNamedCsvRecord(SAMPLES.resolve("index.csv"))) {
            for (NamedCsvRecord expected : index) {
                if (expected.getField("syntax").startsWith("testSet")
                        || expected.getField("number").isEmpty()) continue;
                Path file = SAMPLES.resolve(expected.getField("file"));
                String said = said(claims(Files.readAllBytes(file)).claims().getFirst(), expected);
                if (!said.isEmpty()) differences.add(expected.getField("file") + said);
                read++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(read).isEqualTo(127);
    }

    /** Where a claim says something else than the index; what the index leaves open may be anything. */
    private static String said(StatedClaim claim, NamedCsvRecord expected) {
        var wrong = new StringBuilder();
        compare("number", claim.invoiceNumber(), expected.getField("number"), wrong);
        compare(
                "issued",
                basic(claim.issueDate()),
                expected.getField("issue_date").replace("-", ""),
                wrong);
        compare("due", basic(claim.dueDate()), expected.getField("due_date").replace("-", ""), wrong);
        compare("currency", claim.currency(), expected.getField("currency"), wrong);
        compare("debtor", claim.debtor(), expected.getField("buyer"), wrong);
        compare("creditor", claim.creditor(), expected.getField("seller"), wrong);
        compare("total", plain(claim.total()), plain(expected.getField("total_incl_tax")), wrong);
        BigDecimal due = claim.kind() == StatedClaim.Kind.CREDIT_NOTE
                ? claim.outstanding().negate()
                : claim.outstanding();
        compare("payable", plain(due), plain(expected.getField("amount_due")), wrong);
        return wrong.toString();
    }

    private static void compare(String what, @Nullable String ours, String theirs, StringBuilder wrong) {
        if (!theirs.isEmpty() && !theirs.equals(ours)) wrong.append(" %s: %s, not %s".formatted(what, ours, theirs));
    }

    private static String basic(@Nullable LocalDate date) {
        return date == null ? "" : date.toString().replace("-", "");
    }

    private static String plain(String amount) {
        return amount.isEmpty() ? "" : plain(new BigDecimal(amount));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static byte[] pdfOf(GivenInvoice invoice) {
        return GivenInvoice.pdf(Map.of("factur-x.xml", invoice.bytes(), "plan.png", new byte[] {1}), false);
    }

    private StatedClaims claims(byte[] bytes) {
        assertThat(format.recognises(FileHead.of(GivenTable.file(bytes)))).isTrue();
        return format.open(GivenTable.file(bytes), Map.of()).stated().orElseThrow();
    }

    private List<CheckedRow> check(byte[] bytes, Map<String, String> mapping) {
        try (DebtRows rows = format.open(GivenTable.file(bytes), mapping)) {
            var read = new ArrayList<SourceRow>();
            rows.forEachRemaining(read::add);
            DebtCheck check = DebtCheck.learn(read, GivenTable.TERMS);
            return read.stream().map(check::check).toList();
        }
    }

    private static CheckedRow only(List<CheckedRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<String> codes(CheckedRow row) {
        return row.findings().stream().map(Finding::code).toList();
    }
}
