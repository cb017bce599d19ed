package app.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.identity.ApiKeys;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spoilt files of every kind as a client's system sends them: each is taken or refused, never with a fault of the server, and
 * what is taken of it is what its report says. A few in every build; as many as one likes with
 * {@code mvn test -Dtest=MutatedUploadsTest -Dfiles=20000 -Dseed=1}. A file that breaks something is kept under {@code target}.
 */
class MutatedUploadsTest extends DatabaseTest {

    private static final String BOUNDARY = "----spoilt-7d2c";
    /** Few, lest what is left of a file be known from one before. */
    private static final int FILES_OF_ONE_CLIENT = 8;

    private static final String SAID = "{\"=société\": \"debtor_kind\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private JsonMapper json;

    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    private ClientId client = new ClientId(new UUID(0, 0));
    private String key = "";

    @BeforeEach
    void an_agency() {
        agency.exists();
        onDay(GivenTable.TODAY);
    }

    private void aClientWithAKey() {
        client = given.client();
        key = DataScope.AGENCY.call(() -> keys.create(client, "essai", GivenCases.SOMEONE));
    }

    @Test
    void are_taken_whole_or_refused() throws Exception {
        var mutations = new Mutations(Long.getLong("seed", 20261123));
        int files = Integer.getInteger("files", 120);
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < files; i++) {
            byte[] file = mutations.next();
            if (i % FILES_OF_ONE_CLIENT == 0) aClientWithAKey();
            try {
                if (sendAndCompare(file, i)) taken++;
                else refused++;
            } catch (AssertionError | RuntimeException broken) {
                Path kept = Files.write(Path.of("target", "mutated-upload-" + i + ".bin"), file);
                throw new AssertionError("Broken by " + kept, broken);
            }
        }
        System.out.printf("%d spoilt files over HTTP: %d taken, %d refused%n", files, taken, refused);
        assertThat(taken).as("some survive").isPositive();
        assertThat(refused).as("some do not").isPositive();
        assertThat(leftAside()).as("rows put aside and left").isZero();
    }

    private boolean sendAndCompare(byte[] file, int number) throws Exception {
        long before = claims();
        BigDecimal owedBefore = owed();
        HttpResponse<String> received = send(file, number);
        assertThat(received.statusCode()).as(received.body()).isLessThan(500);
        if (received.statusCode() != 202) return false;
        JsonNode report = end(received.headers().firstValue("Location").orElseThrow());
        assertThat(report.path("status").asString()).as(report.toString()).isIn("done", "refused");
        JsonNode rows = report.path("rows");
        int accepted = rows.path("accepted").asInt();
        assertThat(rows.path("read").asInt())
                .isEqualTo(accepted
                        + rows.path("rejected").asInt()
                        + rows.path("duplicate").asInt());
        boolean past = "history".equals(report.path("format").asString());
        int changed = report.path("claimsChanged").asInt();
        assertThat(claims() - before).as(report.toString()).isEqualTo(past ? 0 : accepted - changed);
        BigDecimal added = report.at("/amounts/accepted").decimalValue();
        // What changes a claim that stands only ever lowers it.
        if (changed > 0) assertThat(owed().subtract(owedBefore)).isLessThanOrEqualTo(added);
        else assertThat(owed().subtract(owedBefore)).isEqualByComparingTo(added);
        return accepted > 0;
    }

    private HttpResponse<String> send(byte[] file, int number) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"mapping\"").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(SAID.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("\r\n" + part("name=\"file\"; filename=\"spoilt\"")).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", client.value() + "-" + number)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String what) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, what);
    }

    private JsonNode end(String address) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json.readTree(http.send(request(address).build(), HttpResponse.BodyHandlers.ofString())
                                .body()),
                        report -> !report.path("status").asString().matches("received|running"));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Bearer " + key);
    }

    private long claims() {
        return asAgency(() -> jdbc.sql("select count(*) from casefile.claim where client_id = :client")
                .param("client", client.value())
                .query(Long.class)
                .single());
    }

    private BigDecimal owed() {
        return asAgency(() -> jdbc.sql("""
                        select coalesce(sum(principal), 0) from account.api_open_principal where client_id = :client""")
                .param("client", client.value())
                .query(BigDecimal.class)
                .single());
    }

    private long leftAside() {
        UUID[] imports = asAgency(() -> jdbc.sql("select import_id from intake.import where file_name = 'spoilt'")
                .query((row, n) -> row.getObject("import_id", UUID.class))
                .list()
                .toArray(UUID[]::new));
        return asAgency(
                () -> jdbc.sql("""
                        select (select count(*) from debtor.staged where batch_id = any (:imports))
                             + (select count(*) from casefile.staged where batch_id = any (:imports))
                             + (select count(*) from intake.staged_finding where batch_id = any (:imports))
                             + (select count(*) from debtor.newcomer where batch_id = any (:imports))
                             + (select count(*) from intake.progress where import_id = any (:imports))""").param("imports", imports).query(Long.class).single());
    }
}
