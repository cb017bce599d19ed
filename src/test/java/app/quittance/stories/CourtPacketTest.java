package app.quittance.stories;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.DocumentStore;
import app.quittance.document.VeraPdf;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.DeadlineFacts;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A case on its way to court, as the legal team and the client meet it. The packets are left in target/documents. */
class CourtPacketTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 10, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Claims claims;

    @Autowired
    private Packets packets;

    @Autowired
    private Matters matters;

    @Autowired
    private MatterDeadlines deadlines;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenMatters givenMatters;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private MockMvc web;

    private ClientId client = ClientId.random();

    @BeforeEach
    void a_client() {
        agency.exists();
        client = given.clientWithRate("12.5");
    }

    @Test
    void a_packet_that_lacks_a_delivery_note_is_refused_until_the_client_gives_it() throws Exception {
        CaseId id = notified("69003", "Lyon", DebtorKind.COMPANY, "4812.60");
        givenMatters.handedOver(id);
        Claim claim = asAgency(() -> claims.of(id)).getFirst();
        givenMatters.add(id, ExhibitKind.ORDER, claim);
        givenMatters.add(id, ExhibitKind.INVOICE, claim);
        String page = "/legal/cases/" + given.facts(id).reference();

        String missing =
                "Bon de livraison ou preuve d’exécution, facture " + claim.invoiceNumber() + " : pièce manquante";
        assertThat(read(asLegal(get(page)))).contains(missing, "Demander au mandant");
        var refused = asLegal(post(page + "/packet"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused)).contains("ne peut pas être constitué", missing);
        assertThat(asAgency(() -> matters.of(id))).isEmpty();

        var foolish = asLegal(post(page + "/exhibit-requests").param("kind", "DEBTOR_EXTRACT"));
        assertThat(foolish.getStatus()).isEqualTo(422);
        assertThat(read(foolish)).contains("Cette pièce vient de l’agence");

        asLegal(post(page + "/exhibit-requests")
                .param("kind", "DELIVERY_NOTE")
                .param("claim", claim.id().value().toString()));
        assertThat(read(asClient(get("/client/waiting"))))
                .contains("Bon de livraison ou preuve d’exécution", claim.invoiceNumber());

        var note = new MockMultipartFile("file", "bl.pdf", "application/pdf", GivenMatters.page("Bon de livraison"));
        asClient(multipart("/client/cases/" + given.facts(id).reference() + "/exhibits")
                .file(note)
                .param("kind", "DELIVERY_NOTE")
                .param("claim", claim.id().value().toString())
                .param("title", "Bon de livraison n° BL-812"));
        assertThat(read(asClient(get("/client/waiting")))).doesNotContain(claim.invoiceNumber());

        assertThat(read(asLegal(get(page))))
                .doesNotContain(missing)
                .contains("Tribunal saisi", "69003 Lyon")
                .contains("à l’audience : le mandant ou un avocat, ou l’agence munie d’un pouvoir spécial écrit");
        assertThat(read(asLegal(post(page + "/packet"))))
                .contains("dites pourquoi vous passez outre", "Il manque le numéro SIREN de la société débitrice");
        assertThat(read(asLegal(post(page + "/warnings")
                        .param("check", "DEBTOR_IDENTITY")
                        .param("reason", " "))))
                .contains("Dites pourquoi ce point est écarté");
        asLegal(post(page + "/warnings")
                .param("check", "DEBTOR_IDENTITY")
                .param("reason", "Radiée depuis, l’adresse suffit."));
        assertThat(read(asLegal(get(page)))).contains("Radiée depuis, l’adresse suffit.");
        assertThat(read(asLegal(post(page + "/packet"))))
                .as("the court is not checked yet")
                .contains("Vérifiez que le débiteur demeure dans le ressort");
        asLegal(post(page + "/packet")
                .param("court", "Tribunal des activités économiques de Lyon")
                .param("courtChecked", "true"));
        assertThat(read(asLegal(get(page)))).contains("Ouvrir le dossier de requête", "retenu lors de la constitution");
        assertThat(packet(id)).contains("Bon de livraison n° BL-812");
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource({
        "COMPANY, 69003, Lyon, Tribunal des activités économiques de Lyon",
        "COMPANY, 75011, Paris, Tribunal des activités économiques de Paris",
        "COMPANY, 13008, MARSEILLE CEDEX 08, Tribunal des activités économiques de Marseille",
        "COMPANY, 33000, Bordeaux, Tribunal de commerce de Bordeaux",
        "COMPANY, 06600, Antibes, Tribunal de commerce d’Antibes",
        "SOLE_TRADER, 67000, Strasbourg, Tribunal judiciaire de Strasbourg (chambre commerciale)",
        "COMPANY, 57100, Thionville, Tribunal judiciaire de Thionville (chambre commerciale)",
        "COMPANY, 97200, Fort-de-France, Tribunal mixte de commerce de Fort-de-France",
        "CONSUMER, 45200, Montargis, Tribunal judiciaire de Montargis",
        "CONSUMER, 76600, LE HAVRE, Tribunal judiciaire du Havre",
        "ASSOCIATION, 75020, PARIS 20, Tribunal judiciaire de Paris",
    })
    void the_petition_goes_to_the_court_of_the_debtor_s_town(
            DebtorKind kind, String postcode, String town, String court) throws Exception {
        CaseId id = notified(postcode, town, kind, "4812.60", "918.00");
        givenMatters.readyForCourt(id);

        assertThat(asAgency(() -> packets.courts(id))).first().isEqualTo(court);
        asAgency(() -> packets.assemble(id, court, SOMEONE));

        String text = packet(id);
        assertThat(text)
                .contains(court, "agissant en vertu du pouvoir spécial joint", "arrêté au 20 novembre 2026")
                .as("the power as it came back signed, and no blank")
                .contains("signed power")
                .doesNotContain("Bon pour pouvoir")
                .contains("Pièce n° 3.1 a", "(pièces n° 3.1 c et 3.2 c)", "article 1406 du code de procédure civile");
        if (kind == DebtorKind.CONSUMER || kind == DebtorKind.ASSOCIATION) {
            assertThat(text).contains("au taux légal").doesNotContain("L.441-10", "indemnité forfaitaire de 40");
            assertThat(text.substring(0, text.indexOf("signed power")))
                    .as("petition and order")
                    .doesNotContain("Autres accessoires");
        } else {
            assertThat(text).contains("au taux convenu de 12,50 % l’an (pièce n° 2)", "indemnité forfaitaire de 40 €");
        }
    }

    @Test
    void a_court_that_the_table_only_guesses_is_chosen_by_a_person_and_then_stands() {
        CaseId id = notified("59100", "Roubaix", DebtorKind.COMPANY, "918.00");
        givenMatters.readyForCourt(id);
        assertThat(asAgency(() -> packets.courts(id))).hasSizeGreaterThan(1);

        assertThatThrownBy(() -> asAgency(() -> packets.assemble(id, "", SOMEONE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("packet.court-unchecked");
        assertThatThrownBy(() -> asAgency(() -> packets.assemble(id, "Tribunal de commerce de Nice", SOMEONE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("packet.court-unknown");
        asAgency(() -> packets.assemble(id, "Tribunal de commerce de Douai", SOMEONE));

        assertThat(asAgency(() -> matters.of(id)).flatMap(MatterFacts::court))
                .contains("Tribunal de commerce de Douai");
        assertThat(asAgency(() -> packets.courts(id))).first().isEqualTo("Tribunal de commerce de Douai");
        assertThat(asAgency(() -> packets.preview(id)).pages()).isPositive();
    }

    @Test
    void an_extract_of_the_creditor_older_than_three_months_is_warned_of_and_may_be_set_aside() throws Exception {
        LocalDate early = TODAY.minusMonths(3).minusDays(1);
        onDay(early);
        var invoice = given.invoice("4812.60", early.minusDays(100));
        CaseId id = given.in("69003", "Lyon", client, DebtorKind.COMPANY, early, invoice);
        givenMatters.notified(id, early);
        givenMatters.readyForCourt(id);
        String page = "/legal/cases/" + given.facts(id).reference();
        assertThat(read(asLegal(get(page))))
                .doesNotContain("moins de trois mois")
                .contains("Il manque le numéro SIREN de la société débitrice", "avec sa forme, son siège");

        onDay(TODAY);
        assertThat(read(asLegal(get(page)))).contains("L’extrait Kbis du créancier date du 19 août 2026");
        String court = "Tribunal des activités économiques de Lyon";
        assertThatThrownBy(() -> asAgency(() -> packets.assemble(id, court, SOMEONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("packet.warnings-open"));
        givenMatters.weighed(id);
        asAgency(() -> packets.assemble(id, court, SOMEONE));
        assertThat(read(asLegal(get(page)))).contains("Écarté par Claire Morel le 20 novembre 2026");
    }

    @Test
    void an_order_settles_its_costs_and_a_time_to_oppose_that_ended_is_not_late() throws Exception {
        CaseId id = notified("69003", "Lyon", DebtorKind.COMPANY, "4812.60");
        givenMatters.readyForCourt(id);
        asAgency(() -> packets.assemble(id, "Tribunal des activités économiques de Lyon", SOMEONE));
        asAgency(() -> {
            matters.filed(id, TODAY, SOMEONE);
            matters.ordered(id, TODAY, SOMEONE);
            matters.served(id, TODAY, true, SOMEONE);
            return id;
        });
        assertThat(asAgency(() -> deadlines.of(id)))
                .filteredOn(deadline -> deadline.step() == ProceduralStep.DEPOSIT_COSTS)
                .singleElement()
                .extracting(DeadlineFacts::metOn)
                .isEqualTo(Optional.of(TODAY));

        onDay(TODAY.plusDays(40));
        String over = "délai expiré : enregistrez l’opposition ou son absence";
        assertThat(read(asLegal(get("/legal/cases/" + given.facts(id).reference()))))
                .contains(over);
        assertThat(read(asLegal(get("/legal/deadlines")))).contains(over);
    }

    @Test
    void how_a_deadline_was_counted_is_told_in_the_language_of_its_reader() throws Exception {
        CaseId id = notified("69003", "Lyon", DebtorKind.COMPANY, "4812.60");
        givenMatters.readyForCourt(id);
        asAgency(() -> packets.assemble(id, "Tribunal des activités économiques de Lyon", SOMEONE));
        asAgency(() -> {
            matters.filed(id, TODAY, SOMEONE);
            return id;
        });

        onDay(TODAY.plusDays(5));
        for (String page :
                List.of("/legal/deadlines", "/legal/cases/" + given.facts(id).reference())) {
            assertThat(read(asLegal(get(page)))).contains("consigner les frais de greffe dans les 15 jours");
            assertThat(read(asLegal(get(page).cookie(new Cookie("language", "EN")))))
                    .contains("deposit the registry costs within 15 days of the petition")
                    .doesNotContain("consigner");
        }
    }

    private CaseId notified(String postcode, String town, DebtorKind kind, String... amounts) {
        onDay(NOTIFIED);
        GivenCases.Invoice[] invoices = Arrays.stream(amounts)
                .map(amount -> given.invoice(amount, NOTIFIED.minusDays(100)))
                .toArray(GivenCases.Invoice[]::new);
        CaseId id = given.in(postcode, town, client, kind, NOTIFIED, invoices);
        givenMatters.notified(id, NOTIFIED);
        onDay(TODAY);
        return id;
    }

    private String packet(CaseId id) throws Exception {
        byte[] bytes = asAgency(() -> documents.bytes(new app.quittance.document.DocumentId(
                matters.of(id).orElseThrow().packetId().orElseThrow())));
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve("packet-" + given.facts(id).reference() + ".pdf"), bytes);
        assertThat(VeraPdf.faults(bytes, PDFAFlavour.PDFA_2_B)).isEmpty();
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return words(stripper.getText(document));
        }
    }

    private MockHttpServletResponse asLegal(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(As.role(Role.LEGAL)).with(csrf()).locale(Locale.FRANCE);
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse asClient(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(As.client(client)).with(csrf()).locale(Locale.FRANCE);
        return web.perform(request).andReturn().getResponse();
    }

    private static String read(MockHttpServletResponse answer) throws Exception {
        return words(answer.getContentAsString().replaceAll("<[^>]*>", " "));
    }

    /** On one line with plain spaces and curved apostrophes. */
    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").replace('\'', '’').replace("&#39;", "’");
    }
}
