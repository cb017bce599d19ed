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
import app.quittance.GivenCases.Invoice;
import app.quittance.GivenMatters;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.document.BoundPart;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.CoDefendants;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Finding;
import app.quittance.litigation.Finding.Check;
import app.quittance.litigation.Matters;
import app.quittance.litigation.PacketChoices;
import app.quittance.litigation.PacketPart;
import app.quittance.litigation.Packets;
import app.quittance.litigation.Warnings;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Of what a packet was made, and its files for a portal. */
class PacketPageTest extends DatabaseTest {

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
    private Packets packets;

    @Autowired
    private PacketChoices choices;

    @Autowired
    private CoDefendants coDefendants;

    @Autowired
    private Warnings warnings;

    @Autowired
    private Matters matters;

    @Autowired
    private Debtors debtors;

    @Autowired
    private MockMvc web;

    private ClientId client = ClientId.random();

    @BeforeEach
    void a_client() {
        agency.exists();
        client = given.clientWithRate("12.5");
    }

    @Test
    void a_packet_tells_of_what_it_was_made_page_by_page() throws Exception {
        CaseId id = ready();
        asAgency(() -> packets.assemble(id, COURT, SOMEONE));

        Packets.AssembledPacket packet = asAgency(() -> packets.assembled(id)).orElseThrow();
        int page = 1;
        for (PacketPart part : packet.parts()) {
            assertThat(part.bound().firstPage()).isEqualTo(page);
            assertThat(part.document().isPresent())
                    .as("%s is a copy or drawn up", part.bound().name())
                    .isNotEqualTo(part.template().isPresent());
            page += part.bound().pages();
        }
        assertThat(page - 1).isEqualTo(packet.document().pages());
        assertThat(packet.parts())
                .filteredOn(part -> part.template().isPresent())
                .hasSize(3);
        assertThat(response(id, "", Role.LEGAL).getContentAsString())
                .contains(packet.document().sha256(), "modèle fr/petition/1", "Pièce n° 1 – creditor extract");
    }

    @Test
    void its_files_are_named_in_their_order_and_only_the_legal_team_has_them() throws Exception {
        CaseId id = ready();
        assertThat(response(id, "/packet/files", Role.LEGAL).getStatus()).isEqualTo(422);
        asAgency(() -> packets.assemble(id, COURT, SOMEONE));

        List<BoundPart> parts = asAgency(() -> packets.assembled(id)).orElseThrow().parts().stream()
                .map(PacketPart::bound)
                .toList();
        List<String> names = names(response(id, "/packet/files", Role.LEGAL).getContentAsByteArray());
        assertThat(names).hasSameSizeAs(parts).isSorted().first().isEqualTo("01-bordereau-de-transmission.pdf");
        assertThat(response(id, "/packet/files", Role.COLLECTOR).getStatus()).isEqualTo(403);
    }

    @Test
    void a_co_debtor_is_pursued_only_once_a_person_says_on_what_and_then_in_the_same_petition() throws Exception {
        CaseId id = ready();
        CaseId other = ready("69002", "Lyon");
        DebtorId coDebtor = given.facts(other).debtorId();
        owesToo(id, coDebtor);
        assertThat(unweighed(id)).containsExactly(Check.CO_DEBTOR_LEFT);

        assertThat(act(id, "/packet/co-defendants", "debtor", coDebtor.value().toString(), "basis", " ")
                        .getStatus())
                .isEqualTo(422);
        act(id, "/packet/co-defendants", "debtor", coDebtor.value().toString(), "basis", "acte du 3 mars 2025");
        assertThat(unweighed(id)).containsExactly(Check.CO_DEFENDANT);
        givenMatters.weighed(id);

        assertThat(asAgency(() -> packets.courts(id))).contains(COURT, "Tribunal des activités économiques de Lyon");
        String name = asAgency(() -> debtors.get(coDebtor)).fullName();
        String text = text(asAgency(() -> packets.preview(id)).bytes());
        assertThat(text)
                .contains("Défendeurs", name + ", solidairement, de lui payer")
                .contains(name + " répond solidairement", "acte du 3 mars 2025", "articles 1310 et 1313")
                .contains(
                        "L’un au moins des débiteurs demeure",
                        "Enjoignons aux débiteurs désignés ci-dessous, solidairement");

        act(id, "/packet/co-defendants/" + coDebtor.value() + "/released");
        assertThat(text(asAgency(() -> packets.preview(id)).bytes())).doesNotContain("solidairement", "Défendeurs");
    }

    @Test
    void one_who_owes_a_part_of_the_invoices_is_not_pursued_for_all() {
        CaseId id = ready("33000", "Bordeaux", given.invoice("900.00", NOTIFIED.minusDays(90)));
        DebtorId coDebtor = given.facts(ready("69002", "Lyon")).debtorId();
        owesToo(id, coDebtor);
        inAgency(() -> jdbc.sql(
                        "delete from casefile.party where claim_id = (select max(claim_id::text)::uuid from casefile.claim where case_id = :case)")
                .param("case", id.value())
                .update());

        assertThatThrownBy(() -> inAgency(() -> coDefendants.join(id, coDebtor, "acte du 3 mars 2025", SOMEONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("co-defendant.of-a-part"));
    }

    @Test
    void exhibits_are_left_out_and_put_in_another_order_and_the_checks_follow() throws Exception {
        CaseId id = ready();
        assertThat(numbers(id))
                .containsExactly(
                        "1 CREDITOR_EXTRACT",
                        "2 TERMS",
                        "3.1 a ORDER",
                        "3.1 b DELIVERY_NOTE",
                        "3.1 c INVOICE",
                        "4 FORMAL_NOTICE",
                        "5 NOTICE_RECEIPT",
                        "- SIGNED_POWER");

        choose(id, ExhibitKind.TERMS, "UP");
        choose(id, ExhibitKind.INVOICE, "UP");
        choose(id, ExhibitKind.FORMAL_NOTICE, "UP");
        assertThat(numbers(id))
                .containsExactly(
                        "1 TERMS",
                        "2 CREDITOR_EXTRACT",
                        "3.1 a ORDER",
                        "3.1 b INVOICE",
                        "3.1 c DELIVERY_NOTE",
                        "4 FORMAL_NOTICE",
                        "5 NOTICE_RECEIPT",
                        "- SIGNED_POWER");

        choose(id, ExhibitKind.DELIVERY_NOTE, "OUT");
        assertThat(numbers(id)).contains("- DELIVERY_NOTE");
        assertThatThrownBy(() -> asAgency(() -> packets.preview(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("packet.not-admissible"));
        assertThat(response(id, "/packet", Role.LEGAL).getContentAsString()).contains("Ce qui manque", "écartée");
        choose(id, ExhibitKind.DELIVERY_NOTE, "IN");
        assertThat(numbers(id)).contains("3.1 c DELIVERY_NOTE");
    }

    @Test
    void a_preview_is_read_page_by_page_and_goes_with_what_it_showed() throws Exception {
        CaseId id = ready();
        act(id, "/packet/opposition", "court", "Tribunal de commerce de Lyon");
        act(id, "/packet/draft");

        assertThat(response(id, "/packet", Role.LEGAL).getContentAsString())
                .contains("Page 1 sur", "Projet d’ordonnance", "/packet/pages/1");
        var picture = ImageIO.read(new ByteArrayInputStream(
                response(id, "/packet/pages/2", Role.LEGAL).getContentAsByteArray()));
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
        assertThat(response(id, "/packet/pages/999", Role.LEGAL).getStatus()).isEqualTo(404);
        assertThat(text(asAgency(() -> packets.preview(id)).bytes()))
                .contains("renvoyée devant le tribunal de commerce de Lyon (article 1408");

        choose(id, ExhibitKind.TERMS, "UP");
        assertThat(response(id, "/packet/pages/2", Role.LEGAL).getStatus()).isEqualTo(404);
    }

    @Test
    void what_was_filed_is_not_composed_any_more() throws Exception {
        CaseId id = ready();
        inAgency(() -> packets.assemble(id, COURT, SOMEONE));
        inAgency(() -> matters.filed(id, TODAY, SOMEONE));

        UUID exhibit = asAgency(() -> choices.of(id)).getFirst().exhibit().id();
        assertThat(act(id, "/packet/exhibits/" + exhibit, "change", "OUT").getStatus())
                .isEqualTo(422);
        assertThat(act(id, "/packet/opposition", "court", "").getStatus()).isEqualTo(422);
    }

    private List<Check> unweighed(CaseId id) {
        return asAgency(() -> warnings.unweighed(id)).stream()
                .map(Finding::check)
                .toList();
    }

    /** As if the client had told of a second one who owes all of the invoices that the case has now. */
    private void owesToo(CaseId id, DebtorId coDebtor) {
        inAgency(() -> jdbc.sql("""
                        insert into casefile.party (claim_id, debtor_id, case_id, client_id, role, said_on)
                        select claim_id, :debtor, case_id, client_id, 'CO_DEBTOR', :on from casefile.claim
                         where case_id = :case""")
                .param("debtor", coDebtor.value())
                .param("on", NOTIFIED)
                .param("case", id.value())
                .update());
    }

    private List<String> numbers(CaseId id) {
        return asAgency(() -> choices.of(id)).stream()
                .map(chosen ->
                        chosen.number().orElse("-") + " " + chosen.exhibit().kind())
                .toList();
    }

    private void choose(CaseId id, ExhibitKind kind, String change) throws Exception {
        UUID exhibit = asAgency(() -> choices.of(id)).stream()
                .map(chosen -> chosen.exhibit())
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(act(id, "/packet/exhibits/" + exhibit, "change", change).getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletResponse act(CaseId id, String address, String... parameters) throws Exception {
        var request = post("/legal/cases/" + given.facts(id).reference() + address);
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return web.perform(request.with(As.role(Role.LEGAL)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void inAgency(Runnable work) {
        asAgency(() -> {
            work.run();
            return true;
        });
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }

    private CaseId ready() {
        return ready("33000", "Bordeaux");
    }

    private CaseId ready(String postcode, String town, Invoice... more) {
        onDay(NOTIFIED);
        CaseId id = given.in(
                postcode,
                town,
                client,
                DebtorKind.COMPANY,
                NOTIFIED,
                Stream.concat(Stream.of(given.invoice("4812.60", NOTIFIED.minusDays(100))), Stream.of(more))
                        .toArray(Invoice[]::new));
        givenMatters.notified(id, NOTIFIED);
        onDay(TODAY);
        givenMatters.readyForCourt(id);
        return id;
    }

    private MockHttpServletResponse response(CaseId id, String address, Role role) throws Exception {
        return web.perform(get("/legal/cases/" + given.facts(id).reference() + address)
                        .with(As.role(role))
                        .cookie(new Cookie("language", "FR")))
                .andReturn()
                .getResponse();
    }

    private static List<String> names(byte[] zip) throws Exception {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }
}
