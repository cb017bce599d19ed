package app.quittance.web.legal;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.BoundPart;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.litigation.PacketPart;
import app.quittance.litigation.Packets;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
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

    private CaseId ready() {
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
