package app.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.identity.ApiKeys;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The REST addresses as a client's program meets them, over HTTP. */
class ApiSecurityTest extends DatabaseTest {

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Test
    void without_a_key_the_answer_says_in_words_what_to_send() throws Exception {
        var answer = get("/api/v1/nothing", "", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "Clé absente", "\"instance\":\"/api/v1/nothing\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_program_that_speaks_english_is_answered_in_english() throws Exception {
        assertThat(get("/api/v1/nothing", "Bearer invented", "en").body()).contains("Key missing, unknown or revoked");
    }

    @Test
    void with_a_key_an_address_that_does_not_exist_is_told_as_a_problem() throws Exception {
        String key = DataScope.AGENCY.call(() -> keys.create(ClientId.random(), "test", GivenCases.SOMEONE));
        var answer = get("/api/v1/nothing", "Bearer " + key, "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void the_description_and_the_page_to_try_it_are_open() throws Exception {
        assertThat(get("/v3/api-docs", "", "").body()).contains("\"openapi\"", "bearer");
        var page = get("/swagger-ui/index.html", "", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    }

    private HttpResponse<String> get(String path, String authorization, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        if (!language.isEmpty()) request.header("Accept-Language", language);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
