package app.quittance.intake;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.SharedData;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Habits;
import app.quittance.debtor.PastInvoice;
import app.quittance.debtor.PaymentHabits;
import app.quittance.intake.ImportReport.History;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HistoryImportTest extends DatabaseTest {

    private static final String HEADERS =
            "debtor_id,debtor_kind,invoice_id,amount,currency,issue_date,due_date,paid_date,paid_amount,disputed_on,client_id\n";

    private static final String LEDGER =
            "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
                    + "CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n";

    @Autowired
    private Imports imports;

    @Autowired
    private PaymentHabits habits;

    @Autowired
    private SampleFile sample;

    @Autowired
    private GivenCases given;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void a_history_is_known_by_its_headers_and_kept_by_the_numbers_of_the_client() {
        ImportReport report = send("""
                C1,company,F1,100.00,EUR,2026-01-01,2026-01-31,2026-02-10,40.00,,K
                C1,company,F1,100.00,EUR,2026-01-01,2026-01-31,2026-03-01,60.00,,K
                C2,consumer,F2,80,,,2026-02-28,,,2026-03-05,K
                """);
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(report.isOnlyHistory()).isTrue();
        assertThat(report.rows()).isEqualTo(new Rows(3, 3, 0, 0, 0));
        assertThat(report.history()).isEqualTo(new History(2, 2));
        assertThat(report.findings()).isEmpty();
        assertThat(count("debtor.told")).as("no debtor is made of a number").isZero();
        assertThat(kept())
                .containsExactly(
                        "C1 COMPANY F1 100.00 2026-01-01 2026-01-31 null: 2026-02-10 40.00, 2026-03-01 60.00",
                        "C2 CONSUMER F2 80.00 null 2026-02-28 2026-03-05: ");
    }

    @Test
    void semicolons_and_french_dates_and_amounts_are_read_too() {
        ImportReport report = sendWhole("""
                \ufeffdebtor_id;invoice_id;amount;due_date;paid_date;paid_amount
                C1;F1;"1 234,50";31/01/2026;10/02/2026;1234,5
                """);
        assertThat(report.rows()).isEqualTo(new Rows(1, 1, 0, 0, 0));
        assertThat(kept()).containsExactly("C1 null F1 1234.50 null 2026-01-31 null: 2026-02-10 1234.50");
    }

    @Test
    void the_sample_file_is_taken_as_it_stands() {
        var bytes = new ByteArrayOutputStream();
        sample.writeHistory(bytes);
        ImportReport report = send(bytes.toByteArray(), ImportMode.COMMIT);
        assertThat(report.rows()).isEqualTo(new Rows(5, 5, 0, 0, 0));
        assertThat(report.history()).isEqualTo(new History(4, 3));
        assertThat(report.layout().orElseThrow().columns()).allMatch(column -> column.meaning() != null);
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_later_one_adds_payments() {
        String file = """
                C1,,F1,100,EUR,,2026-01-31,2026-02-10,40,,
                C1,,F1,100,EUR,,2026-01-31,2026-02-10,40,,
                C2,,F2,50,EUR,,2026-01-31,,,,
                """;
        assertThat(send(file).rows()).isEqualTo(new Rows(3, 3, 0, 0, 0));
        List<String> before = kept();
        ImportReport again = send(file);
        assertThat(again.rows()).isEqualTo(new Rows(3, 0, 0, 0, 3));
        assertThat(again.history()).isEqualTo(History.NONE);
        assertThat(again.status()).isEqualTo(ImportStatus.DONE);
        assertThat(kept()).isEqualTo(before);
        ImportReport later = send(file + "C2,,F2,50,EUR,2026-01-02,2026-01-31,2026-04-01,50,2026-03-01,\n");
        assertThat(later.rows()).isEqualTo(new Rows(4, 1, 0, 0, 3));
        assertThat(later.history()).isEqualTo(new History(0, 1));
        assertThat(kept()).contains("C2 null F2 50.00 2026-01-02 2026-01-31 2026-03-01: 2026-04-01 50.00");
    }

    @Test
    void a_file_that_is_only_looked_at_leaves_nothing_and_says_what_it_would_bring() {
        ImportReport report = sendWhole(HEADERS + "C1,,F1,100,EUR,,2026-01-31,2026-02-10,40,,\n", ImportMode.DRY_RUN);
        assertThat(report.history()).isEqualTo(new History(1, 1));
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(kept()).isEmpty();
    }

    @Test
    void each_wrong_row_is_refused_for_its_reason() {
        ImportReport report = send("""
                ,,F1,100,EUR,,2026-01-31,,,,
                C1,,,100,EUR,,2026-01-31,,,,
                C1,,F3,cent,EUR,,2026-01-31,,,,
                C1,,F4,-5,EUR,,2026-01-31,,,,
                C1,,F5,100,USD,,2026-01-31,,,,
                C1,robot,F6,100,EUR,,2026-01-31,,,,
                C1,,F7,100,EUR,,,,,,
                C1,,F8,100,EUR,2026-02-01,2026-01-31,,,,
                C1,,F9,100,EUR,2027-02-01,2027-03-01,,,,
                C1,,F10,100,EUR,,2026-01-31,2027-01-01,100,,
                C1,,F11,100,EUR,,2026-01-31,,100,,
                C1,,F12,100,EUR,,2026-01-31,2026-02-01,-1,,
                C1,,F13,100,EUR,,31/01/2026,,,,
                C1,,F14,100,EUR,,2026-01-31,,,2027-01-01,
                C1,,F15,100,EUR,,2026-01-31,,,,,,9
                C1,,=1+1,100,EUR,,2026-01-31,,,,
                C1,,F17,100,EUR,,2026-01-31,,,,
                """);
        assertThat(report.rows()).isEqualTo(new Rows(17, 1, 0, 16, 0));
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "cell.missing",
                        "cell.missing",
                        "amount.unreadable",
                        "amount.not-positive",
                        "currency.not-handled",
                        "history.kind-unknown",
                        "cell.missing",
                        "due.before-invoice",
                        "invoice.in-future",
                        "history.in-future",
                        "history.paid-without-date",
                        "paid.negative",
                        "date.mixed",
                        "history.in-future",
                        "row.too-many-cells",
                        "cell.formula");
        assertThat(report.findings().get(10).column()).isEqualTo("paid_date");
    }

    @Test
    void what_is_odd_is_taken_with_a_warning() {
        ImportReport report = send("""
                C1,,F1,100,EUR,2026-01-10,2026-01-31,2026-01-02,100,,
                C1,,F2,100,EUR,,2026-01-31,2026-02-01,120,,
                C1,,F3,100,EUR,,2026-01-31,2026-02-01,60,,
                C1,,F3,100,EUR,,2026-01-31,2026-02-02,60,,
                """);
        assertThat(report.rows()).isEqualTo(new Rows(4, 4, 3, 0, 0));
        assertThat(report.findings())
                .extracting(each -> each.row() + " " + each.code())
                .containsExactly("2 history.before-issue", "3 history.overpaid", "5 history.overpaid-together");
    }

    @Test
    void rows_that_contradict_each_other_or_what_is_known_come_back_to_be_corrected() {
        send("C1,,F1,100,EUR,,2026-01-31,,,,\n");
        ImportReport report = send("""
                C1,,F1,101,EUR,,2026-01-31,2026-02-01,50,,
                C2,,F2,100,EUR,,2026-01-31,,,,
                C2,,F2,100,EUR,,2026-02-28,2026-03-01,100,,
                """);
        assertThat(report.rows()).isEqualTo(new Rows(3, 1, 0, 2, 0));
        assertThat(report.findings()).extracting(Finding::code).containsOnly("history.conflict");
        String rejects = rejects(report.id());
        assertThat(rejects)
                .contains("C1,,F1,101,EUR,,2026-01-31,2026-02-01,50,,,\"invoice_id")
                .contains("C2,,F2,100,EUR,,2026-02-28")
                .doesNotContain("C2,,F2,100,EUR,,2026-01-31");
        ImportReport corrected =
                sendWhole(rejects.replace(",101,", ",100,").replace("2026-02-28", "2026-01-31"), ImportMode.COMMIT);
        assertThat(corrected.rows()).isEqualTo(new Rows(2, 2, 0, 0, 0));
        assertThat(corrected.history()).isEqualTo(new History(0, 2));
    }

    @Test
    void a_file_of_several_creditors_is_refused_for_their_numbers_may_be_the_same() {
        ImportReport report = send("C1,,F1,100,EUR,,2026-01-31,,,,A\nC1,,F2,100,EUR,,2026-01-31,,,,B\n");
        assertThat(report.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("history.several-clients");
        assertThat(kept()).isEmpty();
    }

    @Test
    void the_debtor_that_comes_under_a_number_later_has_its_history() {
        send("C7,,F1,100,EUR,,2026-01-31,2026-02-10,100,,\n");
        assertThat(ofDebtors()).isEmpty();
        debts(GivenTable.of(2).with(2, Column.CUSTOMER_NUMBER, "C7"));
        assertThat(ofDebtors()).containsExactly("Lefèvre-Noël n° 2: F1 2026-02-10 100.00");
    }

    @Test
    void how_a_debtor_paid_is_told_in_a_few_figures_and_to_each_client_of_its_own_invoices() {
        debts(GivenTable.of(1).with(1, Column.CUSTOMER_NUMBER, "C7"));
        send("""
                C7,,F1,100,EUR,,2026-01-31,2026-02-10,100,,
                C7,,F2,100,EUR,,2026-02-28,2026-02-20,100,,
                C7,,F3,100,EUR,,2026-03-31,2026-04-01,50,2026-04-02,
                C7,,F4,100,EUR,,2026-12-31,,,,
                """);
        DebtorId debtor = new DebtorId(asClient(
                client,
                () -> jdbc.sql("select debtor_id from debtor.told")
                        .query((row, n) -> row.getObject("debtor_id", java.util.UUID.class))
                        .single()));
        Habits told = asClient(client, () -> habits.asTold(client, debtor, GivenTable.TODAY));
        assertThat(told.invoices()).as("the last is not due yet").isEqualTo(3);
        assertThat(told.averageDaysLate()).hasValue(5);
        assertThat(told.percentLate()).isEqualTo(67);
        assertThat(told.latest()).extracting(PastInvoice::invoiceId).containsExactly("F4", "F3", "F2", "F1");
        assertThat(asAgency(() -> habits.of(debtor, GivenTable.TODAY))).isEqualTo(told);
        ClientId other = given.client();
        assertThat(asClient(other, () -> habits.asTold(other, debtor, GivenTable.TODAY))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_later_debt_under_a_number_meets_the_same_debtor_where_it_lives_now() {
        debts(GivenTable.of(1).with(1, Column.CUSTOMER_NUMBER, "C7"));
        ImportReport moved = debts(GivenTable.of(1)
                .with(1, Column.CUSTOMER_NUMBER, "C7")
                .with(1, Column.INVOICE_REFERENCE, "F-MOVED")
                .with(1, Column.STREET, "9 quai Neuf"));
        assertThat(moved.cases()).isEqualTo(new ImportReport.Cases(0, 1));
        assertThat(count("debtor.told")).isEqualTo(1);
    }

    @Test
    void a_number_that_stands_for_somebody_else_joins_nobody_and_is_told() {
        debts(GivenTable.of(1).with(1, Column.CUSTOMER_NUMBER, "C7"));
        ImportReport other = debts(GivenTable.of(2)
                .with(1, Column.CUSTOMER_NUMBER, "C8")
                .with(2, Column.CUSTOMER_NUMBER, "C7")
                .with(2, Column.FORENAMES, "Marc"));
        assertThat(other.cases().opened()).isEqualTo(1);
        assertThat(count("debtor.told")).isEqualTo(2);
        assertThat(other.findings())
                .extracting(each -> each.row() + " " + each.column() + " " + each.code() + " " + each.level())
                .containsExactly("3 Numéro client customer.another WARN");
        assertThat(other.rows().warned()).isEqualTo(1);
    }

    @Test
    void the_numbers_of_one_client_never_meet_those_of_another() {
        send("C7,,F1,100,EUR,,2026-01-31,2026-02-10,100,,\n");
        ClientId first = client;
        client = given.client();
        debts(GivenTable.of(1).with(1, Column.CUSTOMER_NUMBER, "C7"));
        assertThat(ofDebtors()).isEmpty();
        assertThat(send("C7,,F1,999,EUR,,2026-05-31,,,,\n").rows().accepted())
                .as("no contradiction with the other's")
                .isEqualTo(1);
        assertThat(asClient(
                        client,
                        () -> jdbc.sql("select count(*) from debtor.past_invoice")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        client = first;
        assertThat(kept()).hasSize(1);
    }

    @Test
    void the_same_file_twice_at_once_is_taken_once() throws Exception {
        var lines = new StringBuilder(HEADERS);
        for (int i = 0; i < 300; i++) lines.append("C%d,,F%d,100,EUR,,2026-01-31,2026-02-10,40,,%n".formatted(i, i));
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> sendWhole(lines.toString()));
            var other = both.submit(() -> sendWhole(lines.toString()));
            assertThat(one.get().rows().accepted() + other.get().rows().accepted())
                    .isEqualTo(300);
            assertThat(one.get().rows().duplicate() + other.get().rows().duplicate())
                    .isEqualTo(300);
        }
        assertThat(kept()).hasSize(300);
    }

    @Test
    void a_ledger_brings_its_open_invoices_as_debts_and_the_matched_ones_as_history() {
        String ledger = LEDGER + """
                VE|x|1|20260105|411000|x|C1|Bâti Modèle|F1|20260105|x|120,00|0|A||||
                BQ|x|2|20260401|512000|x|||R1|20260401|x|120,00|0|||||
                BQ|x|2|20260401|411000|x|C1|Bâti Modèle|R1|20260401|x|0|120,00|A||||
                VE|x|3|20260601|411000|x|C1|Bâti Modèle|F2|20260601|x|300,00|0|||||
                """;
        ImportReport unsaid = sendWhole(ledger);
        assertThat(unsaid.status()).as("of what kind the debtors are is asked").isEqualTo(ImportStatus.REFUSED);
        assertThat(kept()).isEmpty();
        ImportReport report = sendLedger(ledger);
        assertThat(report.rows()).isEqualTo(new Rows(1, 1, 1, 0, 0));
        assertThat(report.history()).isEqualTo(new History(1, 1));
        assertThat(report.cases().opened()).isEqualTo(1);
        assertThat(kept())
                .as("due by the terms of the mandate")
                .containsExactly("C1 null F1 120.00 2026-01-05 2026-02-04 null: 2026-04-01 120.00");
        assertThat(ofDebtors()).containsExactly("Bâti Modèle: F1 2026-04-01 120.00");
        assertThat(sendLedger(ledger).history()).isEqualTo(History.NONE);
        send("C1,company,F1,120,EUR,2026-01-05,2026-02-28,,,,\n");
        assertThat(kept())
                .as("what is told replaces what was derived")
                .containsExactly("C1 COMPANY F1 120.00 2026-01-05 2026-02-28 null: 2026-04-01 120.00");
    }

    @Test
    void a_ledger_with_nothing_open_still_tells_the_past() {
        String ledger = LEDGER + """
                VE|x|1|20260105|411000|x|C1|Bâti Modèle|F1|20260105|x|120,00|0|A||||
                BQ|x|2|20260401|512000|x|||R1|20260401|x|120,00|0|||||
                BQ|x|2|20260401|411000|x|C1|Bâti Modèle|R1|20260401|x|0|120,00|A||||
                """;
        assertThat(sendLedger(ledger).history()).isEqualTo(new History(1, 1));
        ImportReport again = sendLedger(ledger);
        assertThat(again.status()).isEqualTo(ImportStatus.DONE);
        assertThat(again.history()).isEqualTo(History.NONE);
    }

    @Test
    void a_real_ledger_brings_its_history() throws java.io.IOException {
        String ledger = java.nio.file.Files.readString(SharedData.file("data", "fec", "000000001FEC20220831.txt"));
        ImportReport report = sendLedger(ledger);
        assertThat(report.history().invoices()).isPositive().isEqualTo((int) count("debtor.past_invoice"));
        assertThat(report.history().payments()).isPositive().isEqualTo((int) count("debtor.past_payment"));
        assertThat(sendLedger(ledger).history()).isEqualTo(History.NONE);
    }

    private ImportReport sendLedger(String ledger) {
        var file = new SendFile(
                client,
                "fec.txt",
                new ByteArrayInputStream(ledger.getBytes(StandardCharsets.UTF_8)),
                ImportMode.COMMIT,
                java.util.Map.of("=société", "debtor_kind"),
                SOMEONE);
        return DataScope.of(client).call(() -> imports.receiveNow(file));
    }

    @Test
    void a_history_that_is_undone_is_gone_but_for_what_came_later_with_it() {
        ImportReport first =
                send("C1,,F1,100,EUR,,2026-01-31,2026-02-01,40,,\nC1,,F2,100,EUR,,2026-01-31,2026-02-01,100,,\n");
        send("C1,,F1,100,EUR,,2026-01-31,2026-03-01,60,,\n");
        asClient(client, () -> {
            imports.undo(first.id(), SOMEONE);
            return true;
        });
        assertThat(kept()).containsExactly("C1 null F1 100.00 null 2026-01-31 null: 2026-03-01 60.00");
        assertThat(send("C1,,F2,100,EUR,,2026-01-31,2026-02-01,100,,\n").history())
                .as("it may come again")
                .isEqualTo(new History(1, 1));
    }

    @Test
    void payments_without_an_amount_pay_what_was_left_to_the_cent() {
        send("""
                C1,,F1,100,EUR,,2026-01-31,2026-02-01,50,,
                C1,,F1,100,EUR,,2026-01-31,2026-02-02,,,
                C1,,F1,100,EUR,,2026-01-31,2026-02-03,,,
                C1,,F1,100,EUR,,2026-01-31,2026-02-04,,,
                """);
        debts(GivenTable.of(1).with(1, Column.CUSTOMER_NUMBER, "C1"));
        assertThat(ofDebtors())
                .containsExactly(
                        "Lefèvre-Noël n° 1: F1 2026-02-01 50.00",
                        "Lefèvre-Noël n° 1: F1 2026-02-02 16.67",
                        "Lefèvre-Noël n° 1: F1 2026-02-03 16.66",
                        "Lefèvre-Noël n° 1: F1 2026-02-04 16.67");
    }

    @Test
    void what_is_written_is_read_back_whatever_it_is() {
        for (long seed = 1; seed <= 5; seed++) {
            client = given.client();
            var random = new SplittableRandom(seed);
            var lines = new ArrayList<String>();
            var expected = new ArrayList<String>();
            for (int i = 0; i < 200; i++) write(random, i, lines, expected);
            java.util.Collections.shuffle(lines, new java.util.Random(seed));
            ImportReport report = send(String.join("", lines));
            assertThat(report.rows()).as("seed " + seed).isEqualTo(new Rows(lines.size(), lines.size(), 0, 0, 0));
            assertThat(kept()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void write(SplittableRandom random, int number, List<String> lines, List<String> expected) {
        String customer = "C" + number % 17;
        String kind = List.of("", "company", "consumer").get(number % 17 % 3);
        long cents = 500L + random.nextInt(1_000_000);
        LocalDate due = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600));
        String issued = random.nextBoolean() ? due.minusDays(30).toString() : "";
        String disputed = random.nextInt(5) == 0 ? due.plusDays(3).toString() : "";
        String invoice = "F é\u00a0\"%d\"".formatted(number).replace("\u00a0", "-");
        int parts = random.nextInt(4);
        var paid = new ArrayList<String>();
        for (int part = 0; part < Math.max(1, parts); part++) {
            String on = parts == 0 ? "" : due.plusDays(part).toString();
            String amount = parts == 0 ? "" : euros(cents / parts);
            if (parts > 0) paid.add(on + " " + amount);
            lines.add(String.join(
                            ",",
                            customer,
                            kind,
                            '"' + invoice.replace("\"", "\"\"") + '"',
                            euros(cents),
                            "EUR",
                            issued,
                            due.toString(),
                            on,
                            amount,
                            disputed,
                            "K")
                    + "\n");
        }
        expected.add("%s %s %s %s %s %s %s: %s"
                .formatted(
                        customer,
                        orNull(kind.toUpperCase(Locale.ROOT)),
                        invoice,
                        euros(cents),
                        orNull(issued),
                        due,
                        orNull(disputed),
                        String.join(", ", paid)));
    }

    private static String euros(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? "null" : text;
    }

    private ImportReport debts(GivenTable table) {
        return send(table.bytes(), ImportMode.COMMIT);
    }

    private ImportReport send(String rows) {
        return sendWhole(HEADERS + rows);
    }

    private ImportReport sendWhole(String file) {
        return sendWhole(file, ImportMode.COMMIT);
    }

    private ImportReport sendWhole(String file, ImportMode mode) {
        return send(file.getBytes(StandardCharsets.UTF_8), mode);
    }

    private ImportReport send(byte[] bytes, ImportMode mode) {
        var file = new SendFile(client, "historique.csv", new ByteArrayInputStream(bytes), mode, SOMEONE);
        return DataScope.of(client).call(() -> imports.receiveNow(file));
    }

    private String rejects(ImportId id) {
        var bytes = new ByteArrayOutputStream();
        DataScope.of(client).run(() -> imports.writeRejects(id, bytes, Locale.FRENCH));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private long count(String table) {
        return asAgency(() -> jdbc.sql("select count(*) from " + table + " where client_id = :client")
                .param("client", client.value())
                .query(Long.class)
                .single());
    }

    /** The history of the client as it is kept, an invoice a line. */
    private List<String> kept() {
        return asClient(client, () -> jdbc.sql("""
                select format('%s %s %s %s %s %s %s: %s', i.customer_number, coalesce(i.debtor_kind, 'null'), i.invoice_id,
                              i.amount, coalesce(i.issued_on::text, 'null'), i.due_on,
                              coalesce(i.disputed_on::text, 'null'),
                              (select string_agg(p.paid_on || ' ' || p.amount, ', ' order by p.paid_on, p.number)
                                 from debtor.past_payment p
                                where (p.client_id, p.customer_number, p.invoice_id)
                                      = (i.client_id, i.customer_number, i.invoice_id)))
                  from debtor.past_invoice i order by 1""").query(String.class).list());
    }

    /** The payments of the client's debtors, as other rooms see them. */
    private List<String> ofDebtors() {
        return asClient(client, () -> jdbc.sql("""
                select t.name || ': ' || p.invoice_id || ' ' || p.paid_on || ' ' || p.amount
                  from debtor.api_past_payment p join debtor.api_told t using (client_id, debtor_id)
                 order by p.paid_on, p.number""").query(String.class).list());
    }
}
