package app.quittance.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.identity.ApiKeys;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.ClientId;
import app.quittance.web.As;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The people of a client make and revoke the keys of its programs, and say which address is to be called. */
class ClientAccessTest extends DatabaseTest {

    private static final String PAGE = "/client/access";
    private static final Pattern REVOKE = Pattern.compile("/client/access/keys/([0-9a-f-]{36})/revoke");
    private static final Pattern PAUSE = Pattern.compile("/client/access/webhooks/([0-9a-f-]{36})/pause");

    @Autowired
    private MockMvc web;

    @Autowired
    private GivenCases given;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Journal journal;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        client = given.client();
    }

    @Test
    void a_key_is_shown_once_opens_the_rest_interface_and_is_refused_once_revoked() throws Exception {
        MvcResult made = send(post(PAGE + "/keys").param("label", " Sage "));
        String secret = (String) Objects.requireNonNull(made.getFlashMap().get("newKey"));
        assertThat(page()).doesNotContain(secret).contains("Sage", secret.substring(0, 8) + "…", "par CLIENT");
        assertThat(callWith(secret)).isEqualTo(200);

        assertThat(asClient(given.client(), () -> keys.of(client))).isEmpty();
        String key = first(REVOKE);
        assertThat(status(post(PAGE + "/keys/" + key + "/revoke"), given.client()))
                .isEqualTo(404);
        assertThat(callWith(secret)).isEqualTo(200);
        send(post(PAGE + "/keys/" + key + "/revoke"));
        assertThat(callWith(secret)).isEqualTo(401);
        assertThat(page()).contains("Révoquée");
        assertThat(asAgency(() -> journal.of(client.value())))
                .extracting(JournalEntry::kind)
                .containsExactly("api-key.created", "api-key.revoked");
        assertThat(asAgency(() -> journal.of(client.value())).toString()).doesNotContain(secret);
        assertThat(asAgency(() -> jdbc.sql("select api_key::text from identity.api_key where client_id = :client")
                        .param("client", client.value())
                        .query(String.class)
                        .single()))
                .doesNotContain(secret);
    }

    @Test
    void an_address_to_call_is_added_paused_and_removed_by_its_own_client_alone() throws Exception {
        MvcResult made = send(post(PAGE + "/webhooks")
                .param("address", "https://erp.example.com/quittance")
                .param("event", "IMPORT_FINISHED"));
        String secret = (String) Objects.requireNonNull(made.getFlashMap().get("newSecret"));
        assertThat(secret).startsWith("whsec_");
        assertThat(page())
                .doesNotContain(secret)
                .contains("https://erp.example.com/quittance", "un envoi de créances est traité", "Envoyer un essai");
        String hook = first(PAUSE);
        ClientId other = given.client();
        for (String act :
                new String[] {"pause", "resume", "remove", "test", "deliveries/" + UUID.randomUUID() + "/replay"}) {
            assertThat(status(post(PAGE + "/webhooks/" + hook + "/" + act), other))
                    .as(act)
                    .isEqualTo(404);
        }
        send(post(PAGE + "/webhooks/" + hook + "/pause"));
        assertThat(page()).contains("En pause", "Reprendre").doesNotContain("Envoyer un essai");
        send(post(PAGE + "/webhooks/" + hook + "/remove"));
        assertThat(page()).doesNotContain("erp.example.com");
    }

    @Test
    void what_cannot_be_called_is_refused_in_words() throws Exception {
        assertThat(refused("http://erp.example.com/x")).contains("doit commencer par https");
        assertThat(refused("https://10.0.0.7/x")).contains("n’est pas sur Internet");
        assertThat(refused("erp.example.com")).contains("en entier");
        assertThat(web.perform(post(PAGE + "/webhooks")
                                .with(As.client(client))
                                .with(csrf())
                                .param("address", "https://erp.example.com/"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("au moins un événement");
    }

    @Test
    void the_description_of_the_interface_tells_of_the_messages() throws Exception {
        String description =
                web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        assertThat(description)
                .contains("\"webhooks\"", "import.finished", "case.changed", "webhook-signature", "\"openapi\":\"3.1");
    }

    private String refused(String address) throws Exception {
        var response = web.perform(post(PAGE + "/webhooks")
                        .with(As.client(client))
                        .with(csrf())
                        .param("address", address)
                        .param("event", "CASE_CHANGED"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString();
    }

    private String first(Pattern pattern) throws Exception {
        Matcher found = pattern.matcher(page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page() throws Exception {
        var response =
                web.perform(get(PAGE).with(As.client(client))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private int status(MockHttpServletRequestBuilder request, ClientId who) throws Exception {
        return web.perform(request.with(As.client(who)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        var result = web.perform(request.with(As.client(client)).with(csrf())).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return result;
    }

    private int callWith(String key) throws Exception {
        return web.perform(get("/api/v1/cases").header(HttpHeaders.AUTHORIZATION, "Bearer " + key))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
