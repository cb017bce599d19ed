package app.quittance.stories;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterFacts;
import app.quittance.contact.LetterKind;
import app.quittance.contact.LetterMeans;
import app.quittance.contact.Letters;
import app.quittance.contact.RecordDelivery;
import app.quittance.contact.SendLetter;
import app.quittance.debtor.Debtors;
import app.quittance.document.ReceivedFile;
import app.quittance.document.RenderedPdf;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Packets;
import app.quittance.litigation.Requests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real receivables go the whole way; says what was taken of them, and keeps the papers in {@code target/real-receivables}. */
class RealReceivablesStory extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 6, 1);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Autowired
    private Imports imports;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Claims claims;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Letters letters;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Requests requests;

    @Autowired
    private Packets packets;

    private ClientId client;

    @BeforeEach
    void an_agency_with_a_client() {
        onDay(PLACED);
        agency.exists();
        client = given.client();
    }

    @Test
    void open_items_of_ledgers_become_cases() {
        ImportReport first = take("FEC 2022", RealReceivables.ofLedger("000000001FEC20220831.txt", "\t"));
        ImportReport second = take("FEC 2023", RealReceivables.ofLedger("111111111FEC20221231.TXT", "|"));
        assertThat(first.status()).isEqualTo(ImportStatus.DONE);
        assertThat(second.status()).isEqualTo(ImportStatus.DONE);
        assertThat(first.codes()).extracting(ImportReport.CodeCount::code).contains("due.missing", "siren.missing");
        assertThat(first.rows().rejected() + second.rows().rejected()).isZero();
    }

    @Test
    void invoices_of_any_origin_are_taken_or_refused_with_their_reason() {
        RealReceivables.DebtFile file = RealReceivables.ofInvoices();
        ImportReport report = take("e-invoices", file);
        assertThat(report.rows().read()).isEqualTo(file.rows().size());
        assertThat(report.rows().accepted()
                        + report.rows().rejected()
                        + report.rows().duplicate())
                .isEqualTo(report.rows().read());
        assertThat(report.codes()).extracting(ImportReport.CodeCount::code).contains("currency.not-handled");
    }

    @Test
    void an_open_item_goes_from_the_accounts_to_the_court() throws IOException {
        ImportReport report = take("open items", RealReceivables.ofOpenItems());
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        CaseId caseId = greatestCase();
        CaseFacts facts = given.facts(caseId);

        // The accounts know no address: nothing can be written before the client gives one.
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> send(caseId, LetterKind.FIRST_LETTER));
        act(() -> debtors.correctAddress(facts.debtorId(), "5 allée du Spécimen", "69003", "Lyon"));

        keep("first-letter", asAgency(() -> letters.preview(caseId, LetterKind.FIRST_LETTER)));
        send(caseId, LetterKind.FIRST_LETTER);
        onDay(PLACED.plusDays(21));
        keep("formal-notice", asAgency(() -> letters.preview(caseId, LetterKind.FORMAL_NOTICE)));
        LetterFacts notice = send(caseId, LetterKind.FORMAL_NOTICE);
        onDay(PLACED.plusDays(25));
        act(() -> letters.recordDelivery(
                new RecordDelivery(notice.id(), Delivery.DELIVERED, PLACED.plusDays(24), SOMEONE)));

        onDay(PLACED.plusDays(60));
        act(() -> caseFiles.toLitigation(caseId, SOMEONE));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> asAgency(() -> packets.preview(caseId)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("packet.not-admissible"));
        giveEvidence(caseId);
        act(() -> requests.askForApproval(caseId, SOMEONE));
        act(() -> requests.answerApproval(caseId, true, "Accord donné.", SOMEONE));
        keep("packet", asAgency(() -> packets.preview(caseId)));
    }

    private ImportReport take(String name, RealReceivables.DebtFile file) {
        long start = System.nanoTime();
        ImportReport received = DataScope.AGENCY.call(() -> imports.receiveNow(new SendFile(
                client, name + ".csv", new ByteArrayInputStream(file.bytes()), ImportMode.COMMIT, SOMEONE)));
        ImportReport report = DataScope.AGENCY.call(() -> imports.await(received.id(), LONG_ENOUGH));
        say(
                name,
                "%s: %s, %s €, %d cases, %s; %d credits left out; %.1f s"
                        .formatted(
                                report.status(),
                                report.rows(),
                                report.amounts().accepted().amount(),
                                report.cases().opened(),
                                report.codes().stream()
                                        .map(code -> code.level() + " " + code.code() + " × " + code.rows())
                                        .collect(Collectors.joining(", ")),
                                file.creditsLeftOut(),
                                (System.nanoTime() - start) / 1e9));
        return report;
    }

    private CaseId greatestCase() {
        return asAgency(() -> jdbc.sql("""
                select case_id from casefile.claim where client_id = :client
                 group by case_id order by sum(amount) desc limit 1""")
                .param("client", client.value())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .single());
    }

    /** No accounting data hold an order, a delivery note or an extract: blank specimens stand in for them. */
    private void giveEvidence(CaseId caseId) {
        add(caseId, ExhibitKind.CREDITOR_EXTRACT, Optional.empty(), "Extrait Kbis du créancier (spécimen)");
        add(caseId, ExhibitKind.NOTICE_RECEIPT, Optional.empty(), "Avis de réception (spécimen)");
        for (Claim claim : asAgency(() -> claims.of(caseId))) {
            for (ExhibitKind kind : ExhibitKind.values()) {
                if (kind == ExhibitKind.ORDER || kind == ExhibitKind.DELIVERY_NOTE || kind == ExhibitKind.INVOICE) {
                    add(caseId, kind, Optional.of(claim.id()), "Spécimen, facture n° " + claim.invoiceNumber());
                }
            }
        }
    }

    private void add(CaseId caseId, ExhibitKind kind, Optional<ClaimId> claim, String title) {
        ReceivedFile specimen = ReceivedFile.of(asAgency(() -> letters.preview(caseId, LetterKind.FORMAL_NOTICE)));
        act(() -> exhibits.add(
                new AddExhibit(caseId, kind, claim, title, Optional.of(PLACED), "specimen.pdf", specimen, SOMEONE)));
    }

    private LetterFacts send(CaseId caseId, LetterKind kind) {
        LetterMeans means = kind == LetterKind.FORMAL_NOTICE ? LetterMeans.REGISTERED : LetterMeans.POST;
        return asAgency(() -> letters.get(letters.send(new SendLetter(caseId, kind, means, SOMEONE))));
    }

    private static void keep(String name, RenderedPdf pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "real-receivables"));
        Files.write(folder.resolve(name + ".pdf"), pdf.bytes());
    }

    private void act(Runnable act) {
        asAgency(() -> {
            act.run();
            return true;
        });
    }

    @SuppressWarnings("SystemOut") // what became of real data is worth reading
    private static void say(String name, String what) {
        System.out.println(name + " " + what);
    }
}
