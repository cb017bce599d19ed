package app.quittance.litigation;

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
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.DocumentStore;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Several petitions before one court: none lost, none made twice, each refused for its own reason. */
class FilingsTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 10, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String COURT = "Tribunal de commerce de Bordeaux";

    @Autowired
    private GivenAgency agency;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenMatters givenMatters;

    @Autowired
    private Filings filings;

    @Autowired
    private FilingWork work;

    @Autowired
    private CourtFees fees;

    @Autowired
    private Matters matters;

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
    void each_packet_is_made_once_whatever_stops_the_work() throws Exception {
        Set<CaseId> cases = ready(6);
        UUID id = open(cases);
        DataScope.AGENCY.run(() -> work.assembleNext());
        assertThat(facts(id).count(FilingState.DONE)).isEqualTo(1);
        assertThatThrownBy(() -> asAgency(() -> filings.list(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("filing.not-assembled"));

        killedInTheMiddle();
        assertThat(facts(id).count(FilingState.DONE))
                .as("what was at hand is undone")
                .isEqualTo(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var each : two.invokeAll(Collections.nCopies(2, this::assembleAll))) each.get();
        }

        assertThat(facts(id).count(FilingState.DONE)).isEqualTo(6);
        for (CaseId each : cases) {
            assertThat(asAgency(() -> documents.ofCase(each)).stream()
                            .filter(document -> document.kind().equals("packet")))
                    .hasSize(1);
        }
    }

    @Test
    void one_that_is_refused_says_why_and_keeps_no_other_from_being_filed() throws Exception {
        CaseId good = ready(1).iterator().next();
        CaseId bad = notified();
        givenMatters.handedOver(bad);
        UUID id = open(Set.of(good, bad));
        DataScope.AGENCY.run(work::assembleAll);

        FilingFacts facts = facts(id);
        assertThat(facts.isAssembled()).isTrue();
        assertThat(facts.items())
                .filteredOn(item -> item.caseId().equals(bad))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.state()).isEqualTo(FilingState.REFUSED);
                    assertThat(item.refusal().orElseThrow()).contains("pièce manquante");
                });
        assertThat(page("/legal/filings/" + id)).contains(facts.number(), "pièce manquante", "Bordereau de dépôt");

        asAgency(() -> {
            filings.filed(id, TODAY, SOMEONE);
            return true;
        });
        assertThat(asAgency(() -> matters.of(good)).orElseThrow().status()).isEqualTo(MatterStatus.FILED);
        assertThat(asAgency(() -> matters.of(bad))).isEmpty();
        assertThatThrownBy(() -> asAgency(() -> {
                    filings.filed(id, TODAY, SOMEONE);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("filing.filed"));
    }

    @Test
    void the_list_names_each_petition_and_the_costs_of_all() throws Exception {
        Set<CaseId> cases = ready(2);
        asAgency(() -> {
            fees.enter(COURT, LocalDate.of(2026, 3, 1), Money.euros("33.47"), "facture du greffe", SOMEONE);
            fees.enter(COURT, LocalDate.of(2027, 1, 1), Money.euros("40.00"), "facture du greffe", SOMEONE);
            return true;
        });
        UUID id = open(cases);
        DataScope.AGENCY.run(work::assembleAll);

        byte[] list = asAgency(() -> filings.list(id)).bytes();
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("deposit.pdf"), list);
        String text = text(list);
        assertThat(text).contains(facts(id).number(), COURT, "66,94 € (2 × 33,47 €)", "dans les 15 jours");
        for (CaseId each : cases) assertThat(text).contains(given.facts(each).reference());
        byte[] packet = asAgency(
                () -> documents.bytes(facts(id).items().getFirst().packet().orElseThrow()));
        assertThat(text(packet)).contains("Frais de greffe", "33,47 €, à consigner dans les 15 jours");
    }

    @Test
    void a_case_waits_in_one_filing_at_a_time_and_the_page_offers_it_once() throws Exception {
        Set<CaseId> cases = ready(1);
        String reference = given.facts(cases.iterator().next()).reference();
        Awaitility.await().until(() -> page("/legal/filings").contains(reference));

        web.perform(post("/legal/filings")
                .param("court", COURT)
                .param("cases", cases.iterator().next().value().toString())
                .param("courtChecked", "true")
                .with(As.role(Role.LEGAL))
                .with(csrf()));
        assertThat(page("/legal/filings")).doesNotContain(reference);
        assertThatThrownBy(() -> open(cases))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("filing.waiting-elsewhere"));
        assertThatThrownBy(() -> asAgency(() -> filings.open("", cases, SOMEONE)))
                .isInstanceOf(Refusal.class);
        DataScope.AGENCY.run(work::assembleAll);
    }

    /** As if the machine stopped between a packet and its commit. */
    private void killedInTheMiddle() {
        assertThatThrownBy(() -> asAgency(() -> {
                    work.assembleNext();
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");
    }

    private boolean assembleAll() {
        DataScope.AGENCY.run(work::assembleAll);
        return true;
    }

    private UUID open(Set<CaseId> cases) {
        return asAgency(() -> filings.open(COURT, cases, SOMEONE));
    }

    private FilingFacts facts(UUID id) {
        return asAgency(() -> filings.get(id));
    }

    private Set<CaseId> ready(int count) {
        List<CaseId> ready = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CaseId id = notified();
            givenMatters.readyForCourt(id);
            ready.add(id);
        }
        return new HashSet<>(ready);
    }

    private CaseId notified() {
        onDay(NOTIFIED);
        CaseId id = given.in(
                "33000",
                "Bordeaux",
                client,
                DebtorKind.COMPANY,
                NOTIFIED,
                given.invoice("4812.60", NOTIFIED.minusDays(100)));
        givenMatters.notified(id, NOTIFIED);
        onDay(TODAY);
        return id;
    }

    private String page(String address) throws Exception {
        return web.perform(get(address)
                        .param("court", COURT)
                        .with(As.role(Role.LEGAL))
                        .cookie(new Cookie("language", "FR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }
}
