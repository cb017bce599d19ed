package app.quittance.web.legal;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.Finding.Check;
import app.quittance.litigation.Finding.Level;
import app.quittance.litigation.Procedure;
import app.quittance.litigation.Procedures;
import app.quittance.litigation.Prospect;
import app.quittance.litigation.Transmissions;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The ways to a title: which is open for a case and which is not, and the file that is handed on. */
class ProceduresTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 10, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private GivenAgency agency;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenMatters givenMatters;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Transmissions transmissions;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private MockMvc web;

    private ClientId client = ClientId.random();

    @BeforeEach
    void a_client() {
        agency.exists();
        client = given.clientWithRate("12.5");
    }

    @Test
    void small_claims_end_at_their_ceiling_principal_and_interest_together() {
        CaseId small = ready(DebtorKind.COMPANY, "69003", "Lyon", "4600.00");
        CaseId large = ready(DebtorKind.COMPANY, "69003", "Lyon", "4990.00");

        assertThat(prospect(small, Procedure.SMALL_CLAIM).isOpen()).isTrue();
        assertThat(prospect(large, Procedure.SMALL_CLAIM).obstacles())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.check()).isEqualTo(Check.CEILING);
                    assertThat(finding.article()).isEqualTo("CPCE art. R.125-1");
                });
    }

    @Test
    void the_way_of_uncontested_claims_stays_closed_until_somebody_dates_it() {
        CaseId id = ready(DebtorKind.COMPANY, "69003", "Lyon", "4600.00");
        assertThat(prospect(id, Procedure.UNCONTESTED_COMMERCIAL).obstacles())
                .extracting(finding -> finding.check())
                .containsExactly(Check.IN_FORCE);
        assertThatThrownBy(() -> asAgency(() -> transmissions.prepare(id, Procedure.UNCONTESTED_COMMERCIAL, SOMEONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("transmission.closed"));
    }

    @Test
    void a_consumer_s_small_debt_wants_an_amicable_attempt_and_no_agency_at_the_hearing() {
        CaseId id = ready(DebtorKind.CONSUMER, "45200", "Montargis", "918.00");

        Prospect merits = prospect(id, Procedure.MERITS);

        assertThat(merits.toLookAt()).extracting(finding -> finding.check()).contains(Check.ATTEMPT, Check.TRIBUNAL);
        assertThat(merits.findings())
                .filteredOn(finding -> finding.check() == Check.SPEAKER)
                .singleElement()
                .satisfies(finding -> assertThat(finding.article()).isEqualTo("CPC art. 761, 762"));
        assertThat(merits.findings())
                .extracting(finding -> finding.check())
                .as("the judicial court asks for its stamp")
                .contains(Check.STAMP);
        assertThat(prospect(id, Procedure.EUROPEAN_ORDER).isOpen()).isFalse();
        assertThat(prospect(id, Procedure.UNCONTESTED_COMMERCIAL).obstacles())
                .extracting(finding -> finding.check())
                .contains(Check.MERCHANTS);
    }

    @Test
    void before_a_commercial_court_there_is_neither_stamp_nor_attempt() {
        CaseId id = ready(DebtorKind.COMPANY, "69003", "Lyon", "4600.00");

        assertThat(prospect(id, Procedure.MERITS).findings())
                .filteredOn(finding -> finding.check() == Check.ATTEMPT || finding.check() == Check.STAMP)
                .singleElement()
                .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.MET));
    }

    @Test
    void a_dispute_closes_the_interim_way_and_the_hold_closes_the_others() {
        CaseId id = ready(DebtorKind.COMPANY, "69003", "Lyon", "4600.00");
        asAgency(() -> {
            caseFiles.hold(id, HoldReason.DISPUTED, TODAY, null, SOMEONE);
            return id;
        });
        assertThat(prospect(id, Procedure.INTERIM_PAYMENT).obstacles())
                .extracting(finding -> finding.check())
                .contains(Check.UNDISPUTED, Check.HOLDS);
    }

    @Test
    void the_file_for_counsel_holds_the_facts_the_account_the_conditions_and_the_exhibits() throws Exception {
        CaseId id = ready(DebtorKind.COMPANY, "69003", "Lyon", "14600.00", "918.00");
        String page = "/legal/cases/" + given.facts(id).reference() + "/procedures";
        assertThat(read(page, "FR"))
                .contains(
                        "Assignation au fond",
                        "Injonction de payer européenne",
                        "un avocat, seul",
                        "fermée",
                        "ouverte");
        assertThat(read(page, "EN"))
                .contains("Claim on the merits", "counsel alone")
                .doesNotContain("fermée");

        var done = web.perform(post(page + "/MERITS").with(As.role(Role.LEGAL)).with(csrf()))
                .andReturn();
        assertThat(done.getResponse().getStatus()).isEqualTo(302);

        DocumentId file = asAgency(() -> transmissions.of(id)).getFirst().id();
        String text = text(given.facts(id).reference(), asAgency(() -> documents.bytes(file)));
        assertThat(text)
                .contains("Dossier de transmission", "Assignation au fond (CPC art. 53 à 56, 750-1)")
                .contains("À l’attention de l’avocat du créancier", "Tribunal des activités économiques de Lyon")
                .contains("Suites et délais", "L’assignation interrompt la prescription")
                .contains("Représentation – rempli : À l’audience : un avocat, seul. (CPC art. 853)")
                .contains("Pièce n° 3.1 a", "14 600,00 €")
                .doesNotContain("{", "**");
    }

    @Test
    void the_payment_order_is_not_handed_on() {
        CaseId id = ready(DebtorKind.COMPANY, "69003", "Lyon", "4600.00");
        assertThatThrownBy(() -> asAgency(() -> transmissions.prepare(id, Procedure.PAYMENT_ORDER, SOMEONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("transmission.drawn-up-here"));
    }

    private CaseId ready(DebtorKind kind, String postcode, String town, String... amounts) {
        onDay(NOTIFIED);
        CaseId id = given.in(
                postcode,
                town,
                client,
                kind,
                NOTIFIED,
                java.util.Arrays.stream(amounts)
                        .map(amount -> given.invoice(amount, NOTIFIED.minusDays(100)))
                        .toArray(GivenCases.Invoice[]::new));
        givenMatters.notified(id, NOTIFIED);
        onDay(TODAY);
        givenMatters.readyForCourt(id);
        return id;
    }

    private Prospect prospect(CaseId id, Procedure procedure) {
        return asAgency(() -> procedures.of(id, procedure));
    }

    private String read(String page, String language) throws Exception {
        return web.perform(get(page).with(As.role(Role.LEGAL)).cookie(new Cookie("language", language)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static String text(String reference, byte[] pdf) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve("transmission-" + reference + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .replaceAll("[\\s\u00a0\u202f]+", " ")
                    .replace('\'', '’');
        }
    }
}
