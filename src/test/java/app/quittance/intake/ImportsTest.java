package app.quittance.intake;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.Placement;
import app.quittance.casefile.CaseBulk;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.intake.einvoice.GivenInvoice;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTest extends DatabaseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private SampleFile sample;

    @Autowired
    private GivenCases given;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private Debtors debtors;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void the_rows_of_a_file_become_cases_with_claims_accounts_and_a_journal() {
        ImportReport report = take(GivenTable.of(3).with(2, Column.PAID, "").with(3, Column.STREET, ""));
        assertThat(report.rows()).isEqualTo(new ImportReport.Rows(3, 3, 1, 0, 0));
        assertThat(report.amounts().invoiced()).isEqualTo(Money.euros("3703.68"));
        assertThat(report.amounts().paidBefore()).isEqualTo(Money.euros("69.12"));
        assertThat(report.amounts().accepted()).isEqualTo(Money.euros("3634.56"));
        assertThat(report.cases()).isEqualTo(new ImportReport.Cases(3, 0));
        assertThat(report.caseReferences()).hasSize(3).allMatch(reference -> reference.startsWith("Q26-"));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("address.missing");
        assertThat(count("casefile.claim")).isEqualTo(3);
        assertThat(count("journal.entry")).isEqualTo(3);
        assertThat(postedPrincipal()).isEqualTo("3634.56");
    }

    @Test
    void a_debtor_in_published_proceedings_is_told_at_the_dry_run_and_its_case_rests() {
        GivenTable table = GivenTable.of(1)
                .with(1, Column.DEBTOR_KIND, "société")
                .with(1, Column.NAME, "Charpentes Nollet")
                .with(1, Column.SIREN, Placement.sirenOf(77_310_005))
                .with(1, Column.PHONE, "");
        take(table);
        DebtorId debtor = asAgency(() -> jdbc.sql("select debtor_id from debtor.told where client_id = :client")
                .param("client", client.value())
                .query((row, n) -> new DebtorId(row.getObject("debtor_id", UUID.class)))
                .single());
        LocalDate opened = GivenTable.TODAY.minusDays(40);
        DataScope.AGENCY.run(() -> debtors.open(Proceedings.opened(
                debtor,
                ProceedingsKind.LIQUIDATION,
                opened,
                Optional.of(opened.plusDays(6)),
                "tribunal de commerce de Grenoble",
                "Me Essai, mandataire judiciaire")));
        client = given.client();
        ImportReport looked = send(table.bytes(), ImportMode.DRY_RUN);
        assertThat(looked.findings())
                .extracting(Finding::code, Finding::arguments)
                .contains(tuple("proceedings.open", List.of("13/10/2026")));
        assertThat(count("casefile.hold")).isZero();
        assertThat(take(table).rows().accepted()).isEqualTo(1);
        assertThat(count("casefile.hold")).isEqualTo(1);
    }

    @Test
    void the_sample_file_is_taken_as_it_stands() {
        var bytes = new ByteArrayOutputStream();
        sample.write(bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .as("a spreadsheet recognises it")
                .startsWith("\ufeffRéférence facture;Date facture;")
                .hasLineCount(4);
        ImportReport report = send(bytes.toByteArray(), ImportMode.COMMIT);
        assertThat(report.rows()).isEqualTo(new ImportReport.Rows(3, 3, 0, 0, 0));
        assertThat(report.findings()).isEmpty();
        assertThat(report.layout().orElseThrow().columns())
                .as("every column is known")
                .hasSize(Column.values().length)
                .allMatch(column -> column.meaning() != null);
    }

    @Test
    void a_workbook_is_taken_like_a_table() {
        List<Column> columns =
                List.of(Column.INVOICE_REFERENCE, Column.INVOICE_DATE, Column.AMOUNT, Column.DEBTOR_KIND, Column.NAME);
        byte[] workbook = GivenWorkbook.withRows(
                        columns,
                        GivenWorkbook.cells(
                                2,
                                "",
                                GivenWorkbook.text("X1"),
                                GivenWorkbook.number("46083", 1),
                                GivenWorkbook.formula("100.1+0.2", "100.30000000000001"),
                                GivenWorkbook.text("société"),
                                GivenWorkbook.text("Modèle")),
                        GivenWorkbook.row(3, "X2", "2026-03-02", "douze", "société", "Exemple"))
                .bytes();
        ImportReport report = send(workbook, ImportMode.COMMIT);
        assertThat(report.rows().accepted()).isEqualTo(1);
        assertThat(report.rows().rejected()).isEqualTo(1);
        assertThat(report.amounts().accepted()).isEqualTo(Money.euros("100.30"));
        assertThat(report.layout().orElseThrow().format()).isEqualTo("xlsx");
        var rejects = new ByteArrayOutputStream();
        DataScope.of(client).run(() -> imports.writeRejects(report.id(), rejects, Locale.FRENCH));
        assertThat(rejects.toString(StandardCharsets.UTF_8)).contains("X2;2026-03-02;douze;société;Exemple;");
    }

    @Test
    void electronic_invoices_become_claims_with_the_invoice_as_exhibit() {
        var pdf = GivenInvoice.pdf(
                Map.of("factur-x.xml", new GivenInvoice().numbered("FA 8/2").bytes()), false);
        byte[] archive =
                GivenWorkbook.zip(Map.of("a.xml", new GivenInvoice().bytes(), "b.pdf", pdf, "c.txt", new byte[] {'x'}));

        send(archive, ImportMode.DRY_RUN);
        assertThat(count("litigation.exhibit")).as("looked at only").isZero();

        ImportReport report = send(archive, ImportMode.COMMIT);
        assertThat(report.layout().orElseThrow().format()).isEqualTo("e-invoice");
        assertThat(report.rows().read()).isEqualTo(3);
        assertThat(report.rows().accepted()).isEqualTo(2);
        assertThat(report.amounts().accepted()).isEqualTo(Money.euros("1901.00"));
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains("einvoice.damaged", "einvoice.only-data")
                .doesNotContain("siren.missing");
        assertThat(count("litigation.exhibit")).isEqualTo(1);
        send(archive, ImportMode.COMMIT);
        assertThat(count("litigation.exhibit")).as("the same again").isEqualTo(1);
    }

    @Test
    void a_ledger_export_is_taken_once_the_kind_of_its_customers_is_told() {
        byte[] ledger = """
                JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|\
                EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
                VE|Ventes|1|20260302|411000|Clients|C1|Menuiserie Vallon|F1|20260302|x|120,00|0,00||||0,00|
                VE|Ventes|2|20260402|411000|Clients|C1|Menuiserie Vallon|F2|20260402|x|80,00|0,00||||0,00|
                BQ|Banque|3|20260502|411000|Clients|C1|Menuiserie Vallon|R1|20260502|x|0,00|20,00||||0,00|
                """.getBytes(StandardCharsets.UTF_8);
        ImportReport asked = send(ledger, ImportMode.COMMIT);
        assertThat(asked.rows().rejected()).as("nothing is guessed").isEqualTo(2);

        var told = new SendFile(
                client,
                "fec.txt",
                new ByteArrayInputStream(ledger),
                ImportMode.COMMIT,
                Map.of("=société", "debtor_kind"),
                SOMEONE);
        ImportReport report = DataScope.of(client).call(() -> imports.receiveNow(told));
        assertThat(report.rows().accepted()).isEqualTo(2);
        assertThat(report.amounts().accepted()).isEqualTo(Money.euros("180.00"));
        assertThat(report.cases().opened()).isEqualTo(1);
    }

    @Test
    void refused_rows_of_a_file_that_is_no_table_come_back_as_one_to_be_completed() {
        byte[] invoice = new GivenInvoice().toConsumer("Aubry").bytes();
        ImportReport report = send(invoice, ImportMode.COMMIT);
        assertThat(report.rows().rejected()).isEqualTo(1);
        var rejects = new ByteArrayOutputStream();
        DataScope.of(client).run(() -> imports.writeRejects(report.id(), rejects, Locale.FRENCH));
        String table = rejects.toString(StandardCharsets.UTF_8);
        assertThat(table).startsWith("\ufeffRéférence facture;");

        byte[] completed = table.replace(";;Aubry;", ";particulier;Aubry;").getBytes(StandardCharsets.UTF_8);
        assertThat(send(completed, ImportMode.COMMIT).rows().accepted()).isEqualTo(1);
    }

    @Test
    void a_file_comes_on_the_agencys_date() {
        onDay(GivenTable.TODAY.minusDays(40));
        ImportReport report = take(GivenTable.of(1));
        assertThat(LocalDate.ofInstant(report.receivedAt(), AgencyCalendar.ZONE))
                .isEqualTo(GivenTable.TODAY.minusDays(40));
        assertThat(report.finishedAt().orElse(report.receivedAt())).isAfterOrEqualTo(report.receivedAt());
    }

    @Test
    void an_import_is_done_once_its_cases_are_routed() {
        ImportReport report = take(GivenTable.of(1));
        asAgency(() -> {
            cases.routed(report.id().value());
            return null;
        });
        assertThat(over(report.id()).status()).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void a_claim_older_than_the_law_of_today_is_taken_as_time_barred() {
        ImportReport report = take(
                GivenTable.of(1).with(1, Column.INVOICE_DATE, "05/05/2008").with(1, Column.DUE_DATE, "12/06/2008"));
        assertThat(report.rows().accepted()).isEqualTo(1);
        assertThat(report.findings()).extracting(Finding::code).contains("claim.limited");
    }

    @Test
    void a_dry_run_reckons_everything_and_writes_nothing() {
        take(GivenTable.of(2));
        var more = GivenTable.of(6)
                .with(2, Column.AMOUNT, "9 999,00")
                .with(4, Column.AMOUNT, "x")
                .with(5, Column.NAME, "Lefèvre-Noël n° 1")
                .with(5, Column.STREET, "1 rue de l’Église");
        Map<String, Long> before = everything();
        ImportReport foreseen = send(more.bytes(), ImportMode.DRY_RUN);
        assertThat(foreseen.status()).isEqualTo(ImportStatus.DONE);
        assertThat(foreseen.rows())
                .as("two of the three accepted resemble the debtors of the first file")
                .isEqualTo(new ImportReport.Rows(6, 3, 2, 2, 1));
        assertThat(foreseen.cases()).isEqualTo(new ImportReport.Cases(2, 1));
        assertThat(foreseen.amounts().accepted()).isEqualTo(Money.euros("3600.00"));
        assertThat(everything()).isEqualTo(before);
        ImportReport taken = take(more);
        assertThat(taken.rows())
                .as("the same, and whom they resemble is the agency's to decide")
                .isEqualTo(new ImportReport.Rows(6, 3, 0, 2, 1));
        assertThat(taken.cases()).isEqualTo(foreseen.cases());
        assertThat(taken.amounts()).isEqualTo(foreseen.amounts());
    }

    @Test
    void a_dry_run_says_whom_of_the_clients_own_debtors_a_row_resembles_and_joins_nobody() {
        String surname = "Ressem" + client.value().toString().substring(24);
        take(GivenTable.of(1).with(1, Column.NAME, surname).with(1, Column.PHONE, "06 39 98 41 07"));
        var moved = GivenTable.of(1)
                .with(1, Column.INVOICE_REFERENCE, "F-2026-9001")
                .with(1, Column.NAME, surname.toUpperCase(Locale.ROOT))
                .with(1, Column.STREET, "18 quai Perdu")
                .with(1, Column.PHONE, "+33639984107");
        ImportReport foreseen = send(moved.bytes(), ImportMode.DRY_RUN);
        assertThat(foreseen.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("customer.resembles-phone");
            assertThat(finding.level()).isEqualTo(Level.WARN);
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.arguments()).containsExactly("Zoé " + surname);
        });
        assertThat(foreseen.rows()).isEqualTo(new ImportReport.Rows(1, 1, 1, 0, 0));
        assertThat(foreseen.cases()).as("a debtor of its own").isEqualTo(new ImportReport.Cases(1, 0));
    }

    @Test
    void a_dry_run_says_nothing_of_another_clients_debtors() {
        String surname = "Voisin" + client.value().toString().substring(24);
        take(GivenTable.of(1).with(1, Column.NAME, surname).with(1, Column.PHONE, "06 39 98 41 08"));
        client = given.client();
        var same = GivenTable.of(1)
                .with(1, Column.NAME, surname.toUpperCase(Locale.ROOT))
                .with(1, Column.STREET, "18 quai Perdu")
                .with(1, Column.PHONE, "+33639984108");
        assertThat(send(same.bytes(), ImportMode.DRY_RUN).findings()).isEmpty();
        assertThat(take(same).findings()).isEmpty();
    }

    @Test
    void a_file_that_was_looked_at_is_taken_without_being_sent_again() {
        ImportId id = send(GivenTable.of(2).bytes(), ImportMode.DRY_RUN).id();
        DataScope.of(client).run(() -> imports.commit(id, SOMEONE));
        ImportReport report = once(id, each -> !each.caseReferences().isEmpty());
        assertThat(report.mode()).isEqualTo(ImportMode.COMMIT);
        assertThat(report.caseReferences()).hasSize(2);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DataScope.of(client).run(() -> imports.commit(id, SOMEONE)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.not-a-finished-dry-run"));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var file = GivenTable.of(5).with(3, Column.STREET, "").with(4, Column.DUE_DATE, "");
        take(file);
        Map<String, Long> before = everything();
        ImportReport again = take(file);
        assertThat(again.status()).isEqualTo(ImportStatus.DONE);
        assertThat(again.rows()).isEqualTo(new ImportReport.Rows(5, 0, 0, 0, 5));
        assertThat(again.amounts().accepted()).isEqualTo(Money.euros("0.00"));
        assertThat(again.cases()).isEqualTo(new ImportReport.Cases(0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_same_file_sent_twice_at_once_is_taken_once() throws Exception {
        byte[] file = GivenTable.of(500).bytes();
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> send(file, ImportMode.COMMIT));
            var other = both.submit(() -> send(file, ImportMode.COMMIT));
            assertThat(Stream.of(one.get(), other.get()).map(each -> each.rows().accepted()))
                    .containsExactlyInAnyOrder(500, 0);
        }
        assertThat(count("casefile.claim")).isEqualTo(500);
        assertThat(count("casefile.case_file")).isEqualTo(500);
    }

    @Test
    void an_invoice_with_other_figures_than_before_is_refused_and_says_where_it_stands() {
        String reference = take(GivenTable.of(1)).caseReferences().getFirst();
        ImportReport report = take(GivenTable.of(1).with(1, Column.AMOUNT, "1 500,00"));
        assertThat(report.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(report.rows()).isEqualTo(new ImportReport.Rows(1, 0, 0, 1, 0));
        assertThat(report.findings())
                .containsExactly(new Finding(
                        2, "Référence facture", "claim.conflict", Level.REFUSE, List.of(reference), "F-2026-0001"));
    }

    @Test
    void an_invoice_that_stands_twice_in_a_file_counts_once() {
        var file = GivenTable.of(3);
        for (Column column : List.of(Column.INVOICE_REFERENCE, Column.NAME, Column.STREET)) {
            String first = column == Column.INVOICE_REFERENCE
                    ? "F-2026-0001"
                    : column == Column.NAME ? "Lefèvre-Noël n° 1" : "1 rue de l’Église";
            file.with(2, column, first).with(3, column, first);
        }
        ImportReport report = take(file.with(3, Column.AMOUNT, "7,00").with(3, Column.PAID, ""));
        assertThat(report.rows()).isEqualTo(new ImportReport.Rows(3, 1, 0, 1, 1));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("claim.conflict-in-file");
    }

    @Test
    void a_debtor_with_a_limited_claim_and_another_has_two_cases_of_which_one_rests() {
        var file = GivenTable.of(2)
                .with(2, Column.NAME, "Lefèvre-Noël n° 1")
                .with(2, Column.STREET, "1 rue de l’Église")
                .with(2, Column.INVOICE_DATE, "02/03/2020")
                .with(2, Column.DUE_DATE, "01/04/2020");
        ImportReport report = take(file);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("claim.limited");
        assertThat(report.cases().opened()).isEqualTo(2);
        assertThat(count("casefile.hold")).isEqualTo(1);
    }

    @Test
    void refused_rows_come_back_in_a_file_that_can_be_corrected_and_sent_again() {
        var file = GivenTable.of(4)
                .separatedBy(",")
                .with(2, Column.AMOUNT, "1.234,5x")
                .with(2, Column.NAME, "Dupont, dit \"Le Grand\"")
                .with(3, Column.DEBTOR_KIND, "?")
                .with(4, Column.BASIS, "=cmd|' /C calc'!A0");
        ImportReport report = take(file);
        assertThat(report.rows()).isEqualTo(new ImportReport.Rows(4, 1, 0, 3, 0));
        String rejects = rejects(report.id());
        assertThat(rejects.lines()).hasSize(4);
        assertThat(rejects).startsWith("\ufeffRéférence facture,Date facture,").contains(",Motif\r\n");
        assertThat(rejects).contains("Montant TTC\u00a0: ce n’est pas un montant.");
        assertThat(rejects).contains("'=cmd|").doesNotContain(",=cmd");
        String corrected = rejects.replace("1.234,5x", "1.234,50")
                .replace(",?,", ",particulier,")
                .replace("'=cmd|' /C calc'!A0", "devis");
        ImportReport again = send(corrected.getBytes(StandardCharsets.UTF_8), ImportMode.COMMIT);
        assertThat(again.rows()).isEqualTo(new ImportReport.Rows(3, 3, 0, 0, 0));
        assertThat(count("casefile.claim")).isEqualTo(4);
    }

    @Test
    void refused_rows_are_refused_again_for_the_same_reasons_when_nothing_was_corrected() {
        ImportReport report = take(GivenTable.of(3).with(1, Column.SIREN, "123").with(2, Column.EMAIL, "=1+1"));
        ImportReport again = send(rejects(report.id()).getBytes(StandardCharsets.UTF_8), ImportMode.COMMIT);
        assertThat(again.findings())
                .filteredOn(Finding::refuses)
                .extracting(Finding::code)
                .containsExactly("siren.wrong", "cell.formula");
        assertThat(rejects(again.id())).isEqualTo(rejects(report.id()));
    }

    @Test
    void a_wrong_file_is_refused_with_one_reason_and_changes_nothing() {
        Map<String, Long> before = everything();
        byte[] unclosed = (GivenTable.of(8_000).text() + "\"F-1;").getBytes(StandardCharsets.UTF_8);
        ImportReport report = send(unclosed, ImportMode.COMMIT);
        assertThat(report.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(report.rows()).isEqualTo(ImportReport.Rows.NONE);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("csv.quotes");
            assertThat(finding.row()).isNull();
        });
        assertThat(everything()).isEqualTo(before);
        assertThat(rejects(report.id())).startsWith("\ufeffMotif").contains("guillemet");
    }

    @Test
    void a_file_is_read_in_the_background_when_nobody_waits_for_it() {
        ImportId id = DataScope.of(client)
                .call(() -> imports.receive(file(GivenTable.of(2).bytes(), ImportMode.DRY_RUN)));
        assertThat(over(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(over(id).rows().accepted()).isEqualTo(2);
    }

    @Test
    void a_client_knows_nothing_of_the_imports_of_another() {
        ImportId id = take(GivenTable.of(1).with(1, Column.AMOUNT, "x")).id();
        ClientId other = given.client();
        DataScope.of(other).run(() -> {
            assertThatExceptionOfType(Unknown.class).isThrownBy(() -> imports.get(id));
            assertThatExceptionOfType(Unknown.class).isThrownBy(() -> imports.refusedRows(id, 1));
            assertThatExceptionOfType(Unknown.class).isThrownBy(() -> imports.commit(id, SOMEONE));
            assertThat(imports.of(client, null, 10)).isEmpty();
        });
        assertThat(asClient(
                        other,
                        () -> jdbc.sql("select count(*) from intake.finding")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(DataScope.of(client).call(() -> imports.of(client, null, 10)))
                .hasSize(1);
    }

    @Test
    void the_first_rows_and_the_refused_ones_are_shown_as_they_stand_in_the_file() {
        ImportId id = send(GivenTable.of(3).with(2, Column.AMOUNT, "x").bytes(), ImportMode.DRY_RUN)
                .id();
        DataScope.of(client).run(() -> {
            assertThat(imports.firstRows(id, 2))
                    .hasSize(2)
                    .allMatch(cells -> cells.get(0).startsWith("F-2026-"));
            assertThat(imports.refusedRows(id, 10)).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(3);
                assertThat(row.cells()).contains("x");
                assertThat(row.findings()).extracting(Finding::code).containsExactly("amount.unreadable");
            });
        });
    }

    @Test
    void of_a_spoilt_file_all_that_is_told_is_taken_and_nothing_else() {
        var mutations = new Mutations(7);
        long claims = 0;
        for (int i = 0; i < 150; i++) {
            ImportReport report = send(mutations.next(), ImportMode.COMMIT);
            assertThat(report.status()).isNotEqualTo(ImportStatus.FAILED);
            ImportReport.Rows rows = report.rows();
            assertThat(rows.read()).isEqualTo(rows.accepted() + rows.rejected() + rows.duplicate());
            if (!report.isOnlyHistory()) claims += rows.accepted() - report.changed();
            assertThat(count("casefile.claim")).isEqualTo(claims);
        }
        assertThat(claims).isPositive();
    }

    private ImportReport take(GivenTable table) {
        return send(table.bytes(), ImportMode.COMMIT);
    }

    private ImportReport send(byte[] bytes, ImportMode mode) {
        return DataScope.of(client).call(() -> imports.receiveNow(file(bytes, mode)));
    }

    private SendFile file(byte[] bytes, ImportMode mode) {
        return new SendFile(client, "créances.csv", new ByteArrayInputStream(bytes), mode, SOMEONE);
    }

    private ImportReport read(ImportId id) {
        return DataScope.of(client).call(() -> imports.get(id));
    }

    private ImportReport over(ImportId id) {
        return once(id, report -> report.status().isOver());
    }

    /** The import once this is so, or as it is after ten seconds. */
    private ImportReport once(ImportId id, Predicate<ImportReport> so) {
        ImportReport report = read(id);
        for (int i = 0; i < 100 && !so.test(report); i++) {
            pause();
            report = read(id);
        }
        return report;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
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

    /** How many rows of this client each table has that an import writes, and how many are staged. */
    private Map<String, Long> everything() {
        return asAgency(() -> Map.of(
                "told", count("debtor.told"),
                "cases", count("casefile.case_file"),
                "claims", count("casefile.claim"),
                "journal", count("journal.entry"),
                "postings", count("ledger.posting"),
                "staged",
                        jdbc.sql("select (select count(*) from casefile.staged) + (select count(*) from debtor.staged)"
                                        + " + (select count(*) from intake.staged_finding)")
                                .query(Long.class)
                                .single()));
    }

    private String postedPrincipal() {
        return asAgency(() -> jdbc.sql("select sum(amount)::text from ledger.posting where client_id = :client")
                .param("client", client.value())
                .query((row, n) -> row.getString(1))
                .single());
    }
}
