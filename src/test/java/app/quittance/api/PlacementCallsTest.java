package app.quittance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.identity.ApiKeys;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's system says what is to be known of a debtor beside the debt. */
class PlacementCallsTest extends DatabaseTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private JsonMapper json;

    private ClientId client;
    private CaseId id;
    private String key;

    @BeforeEach
    void a_case_of_a_client_with_a_key() {
        onDay(LocalDate.of(2026, 11, 12));
        agency.exists();
        client = given.client();
        id = given.companyCase(client, LocalDate.of(2026, 11, 2));
        key = keyOf(client);
    }

    @Test
    void what_is_said_takes_the_place_of_all_that_was_said() throws Exception {
        String invoice = invoice();
        JsonNode answer = read(say("""
                {"handleWithCare": true, "contactToAvoid": "le gérant", "claims": [
                  {"invoiceNumber": "%s", "formalNotice": "2026-10-20", "factor": "Affacturage Exemple",
                   "factorIban": "FR14 9999 9000 0100 0000 0000 164", "depositHeld": 1500.00}]}""".formatted(invoice), "s1"));
        assertThat(answer.at("/claims/0/factorIban").asString()).isEqualTo("FR1499999000010000000000164");
        assertThat(read(ask("")).path("placementNotes")).isEqualTo(answer);
        assertThat(read(ask("/placement-notes"))).isEqualTo(answer);
        assertThat(facts().isHeld(HoldReason.PAYEE_UNCONFIRMED)).isTrue();
        say("{\"handleWithCare\": true}", "s2");
        JsonNode after = read(ask("/placement-notes"));
        assertThat(after.path("contactToAvoid").isNull()).isTrue();
        assertThat(after.path("claims")).isEmpty();
        assertThat(facts().holds()).as("no claim is assigned any more").isEmpty();
    }

    @Test
    void sent_twice_it_counts_once_and_what_was_read_may_be_sent_back() throws Exception {
        String body = "{\"contactToAvoid\": \"la comptable\"}";
        JsonNode first = read(say(body, "twice"));
        say("{}", "between");
        assertThat(read(say(body, "twice"))).isEqualTo(first);
        assertThat(read(ask("/placement-notes")).path("contactToAvoid").isNull())
                .isTrue();
        var back = say(ask("/placement-notes").getContentAsString(UTF_8), "back");
        assertThat(back.getStatus()).isEqualTo(200);
        assertThat(problem(say(body, null), 400)).contains("Idempotency-Key");
    }

    @Test
    void what_cannot_be_is_refused_in_words_and_changes_nothing() throws Exception {
        assertThat(problem(say("{\"handleWithCaer\": true}", "k1"), 400)).contains("handleWithCaer", "handleWithCare");
        assertThat(problem(say("[1", "k2"), 400)).contains("JSON");
        assertThat(problem(say("null", "k3"), 400)).contains("JSON");
        assertThat(problem(say(ofInvoice("\"formalNotice\": \"2026-12-01\""), "k4"), 422))
                .contains(invoice());
        assertThat(problem(say(ofInvoice("\"factor\": \"F\", \"factorIban\": \"FR00\""), "k5"), 422))
                .contains("IBAN");
        assertThat(problem(say(ofInvoice("\"factorIban\": \"FR1499999000010000000000164\""), "k6"), 422))
                .contains("affactureur");
        assertThat(problem(say(ofInvoice("\"depositHeld\": -1"), "k7"), 422)).contains("négatif");
        assertThat(problem(say(ofInvoice("\"depositHeld\": 1.005"), "k8"), 400)).contains("deux décimales");
        assertThat(problem(say("{\"claims\": [{\"invoiceNumber\": \"nobody’s\"}]}", "k9"), 422))
                .contains("nobody’s");
        assertThat(problem(say("{\"claims\": [{\"factor\": \"F\"}]}", "k10"), 400))
                .contains("invoiceNumber");
        assertThat(problem(say("{\"contactToAvoid\": \"" + "a".repeat(501) + "\"}", "k11"), 422))
                .contains("500");
        assertThat(problem(say("{\"handleWithCare\": true, \"claims\": [null]}", "k12"), 400))
                .isNotBlank();
        assertThat(read(ask("/placement-notes")).path("handleWithCare").isNull())
                .isTrue();
    }

    @Test
    void a_closed_case_is_refused_and_another_clients_does_not_exist() throws Exception {
        String others = keyOf(given.client());
        assertThat(problem(send("{}", "o1", others), 404)).isNotBlank();
        asAgency(() -> {
            caseFiles.close(id, ClosingReason.WITHDRAWN, GivenCases.SOMEONE);
            return null;
        });
        assertThat(problem(say("{\"handleWithCare\": true}", "closed"), 422)).contains("clôturé");
    }

    private String ofInvoice(String what) throws Exception {
        return "{\"handleWithCare\": true, \"claims\": [{\"invoiceNumber\": \"%s\", %s}]}".formatted(invoice(), what);
    }

    private String invoice() throws Exception {
        return read(ask("")).at("/claims/0/invoiceNumber").asString();
    }

    private CaseFacts facts() {
        return given.facts(id);
    }

    private String keyOf(ClientId whose) {
        return DataScope.AGENCY.call(() -> keys.create(whose, "test", GivenCases.SOMEONE));
    }

    private MockHttpServletResponse say(String body, @Nullable String once) throws Exception {
        return send(body, once, key);
    }

    private MockHttpServletResponse send(String body, @Nullable String once, String with) throws Exception {
        var request = put(address("/placement-notes"))
                .header("Authorization", "Bearer " + with)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (once != null) request.header(Once.HEADER, once);
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse ask(String of) throws Exception {
        return web.perform(get(address(of)).header("Authorization", "Bearer " + key))
                .andReturn()
                .getResponse();
    }

    private String address(String of) {
        return "/api/v1/cases/" + facts().reference() + of;
    }

    private String problem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(status);
        return read(answer).path("detail").asString();
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(UTF_8));
    }
}
