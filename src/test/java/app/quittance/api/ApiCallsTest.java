package app.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.identity.ApiKeys;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a client's systems, as these make them: over HTTP, with a key. */
class ApiCallsTest extends DatabaseTest {

    private static final String BOUNDARY = "----debts";
    private static final String HEADER =
            "Référence facture;Date facture;Date d'échéance;Montant TTC;Type débiteur;Nom;SIREN\n";

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    GivenCases given;

    @Autowired
    AgencyCalendar calendar;

    @Autowired
    JsonMapper json;

    private ClientId client;
    private String key;

    @Autowired
    GivenAgency agency;

    @BeforeEach
    void a_client_with_a_key() {
        agency.exists();
        client = given.client();
        key = keyOf(client);
    }

    @Test
    void a_file_is_received_read_and_its_cases_are_scored_and_routed() throws Exception {
        var received = send(file("commit", HEADER + row("F-1", "120,50") + row("F-2", "12,5x")), "first");
        assertThat(received.statusCode()).isEqualTo(202);
        String address = received.headers().firstValue("Location").orElseThrow();
        assertThat(read(received).path("status").asString()).isEqualTo("received");
        JsonNode done = awaitEnd(address);
        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(done.path("format").asString()).isEqualTo("csv");
        assertThat(done.at("/rows/read").asInt()).isEqualTo(2);
        assertThat(done.at("/rows/accepted").asInt()).isEqualTo(1);
        assertThat(done.at("/rows/rejected").asInt()).isEqualTo(1);
        assertThat(done.at("/amounts/accepted").decimalValue()).isEqualByComparingTo("120.50");
        assertThat(done.path("cases")).hasSize(1);
        assertThat(done.path("findings").toString()).contains("\"row\":3", "Montant TTC");
        assertThat(get(address + "/rejects.csv", key).body()).contains("F-2", "12,5x");
        JsonNode file = read(get("/api/v1/cases/" + done.at("/cases/0").asString(), key));
        assertThat(file.path("score").path("probability").isNumber()).isTrue();
        assertThat(file.path("route").asString()).isIn("negotiation", "plan", "litigation", "close", "none");
        assertThat(file.path("routeReason").asString()).isNotBlank();
        String import1 = address.substring(address.lastIndexOf('/') + 1);
        assertThat(read(get("/api/v1/cases?import=" + import1, key)).path("items"))
                .hasSize(1);
    }

    @Test
    void refused_rows_are_read_page_by_page_with_their_cells_and_reasons() throws Exception {
        String debts =
                file("commit", HEADER + row("F-6", "80,00") + row("F-7", "8x") + row("F-8", "") + row("F-9", "9x"));
        String address = send(debts, "rows").headers().firstValue("Location").orElseThrow();
        assertThat(awaitEnd(address).at("/rows/rejected").asInt()).isEqualTo(3);
        JsonNode first = read(get(address + "/rejects.json?size=2", key));
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/items/0/row").asInt()).isEqualTo(3);
        assertThat(first.at("/items/0/cells/Référence facture").asString()).startsWith("F-7-");
        assertThat(first.at("/items/0/cells/Montant TTC").asString()).isEqualTo("8x");
        JsonNode finding = first.at("/items/0/findings/0");
        assertThat(finding.path("column").asString()).isEqualTo("Montant TTC");
        assertThat(finding.path("level").asString()).isEqualTo("refuse");
        assertThat(finding.path("code").asString()).isNotBlank();
        assertThat(finding.path("message").asString()).startsWith("Montant TTC");
        JsonNode rest = read(get(address + "/rejects.json?size=2&after=" + first.path("next"), key));
        assertThat(rest.at("/items/0/row").asInt()).isEqualTo(5);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(problem(get(address + "/rejects.json?size=0", key), 400)).contains("500");
        assertThat(get(address + "/rejects.json", keyOf(given.client())).statusCode())
                .as("another client's")
                .isEqualTo(404);
    }

    @Test
    void the_same_call_sent_twice_counts_once_and_another_call_needs_another_key() throws Exception {
        String body = file("commit", HEADER + row("F-3", "80,00"));
        var first = send(body, "again");
        var second = send(body, "again");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(read(second)).isEqualTo(read(first));
        var other = send(file("commit", HEADER + row("F-4", "80,00")), "again");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("a déjà servi", "api.key-used");
        var none = post("/api/v1/imports", "multipart/form-data; boundary=" + BOUNDARY, body, "");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Idempotency-Key absent");
    }

    @Test
    void whom_a_row_resembles_is_answered_before_the_file_is_committed() throws Exception {
        String debts = """
                Référence facture;Date facture;Montant TTC;Type débiteur;Nom;Adresse;Code postal;Ville
                F-7;02/01/2026;80,00;société;Bâti %s;3 rue Haute;69003;Lyon
                """.formatted(UUID.randomUUID());
        awaitEnd(address(send(file("commit", debts), "known")));
        String moved = debts.replace("F-7", "F-8").replace("3 rue Haute", "18 quai Perdu");
        String tried = address(send(file("dry-run", moved), "tried"));
        JsonNode report = awaitEnd(tried);
        assertThat(report.path("debtors").toString()).isEqualTo("{\"known\":0,\"toReview\":1,\"fresh\":0}");
        JsonNode asked = read(get(tried + "/review", key)).at("/debtors/0");
        assertThat(asked.at("/inFile/address").asString()).startsWith("18 quai Perdu");
        assertThat(asked.path("answer").asString()).isEqualTo("open");

        String answers = "{\"debtors\":[{\"number\":%d,\"answer\":\"%s\"}]}";
        int number = asked.path("number").asInt();
        assertThat(problem(post(tried + "/review", "application/json", answers.formatted(number, "maybe"), "r1"), 400))
                .contains("same, another, open");
        assertThat(problem(post(tried + "/review", "application/json", answers.formatted(99, "same"), "r2"), 422))
                .contains("99");
        var answered = post(tried + "/review", "application/json", answers.formatted(number, "same"), "r3");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(202);
        JsonNode look = awaitEnd(address(answered));
        assertThat(look.path("casesJoined").asInt()).isEqualTo(1);

        var committed = post(address(answered) + "/commit", "application/json", "", "r4");
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(202);
        assertThat(awaitEnd(address(committed)).path("casesJoined").asInt()).isEqualTo(1);
        assertThat(get(tried + "/review", keyOf(given.client())).statusCode()).isEqualTo(404);
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void debts_come_as_json_and_count_once_by_their_key() throws Exception {
        String debts = """
                {"debts": [{"invoice_reference": "J-1", "invoice_date": "2026-01-02", "amount": 80.5, "debtor_kind": "company",
                            "name": "Bâti %s"}, {"invoice_reference": "J-2", "amount": "douze"}]}""".formatted(UUID.randomUUID());
        var sent = post("/api/v1/imports", "application/json", debts, "json");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        assertThat(address(post("/api/v1/imports", "application/json", debts, "json")))
                .isEqualTo(address(sent));
        JsonNode report = awaitEnd(address(sent));
        assertThat(report.path("format").asString()).isEqualTo("json");
        assertThat(report.path("rows").toString()).contains("\"accepted\":1", "\"rejected\":1");
        assertThat(report.at("/amounts/accepted").decimalValue()).isEqualByComparingTo("80.50");
        String rejects = get(address(sent) + "/rejects.csv", key).body();
        assertThat(rejects).contains("invoice_reference", "J-2", "douze");
        JsonNode broken = awaitEnd(address(post("/api/v1/imports?mode=dry-run", "application/json", "[{", "json2")));
        assertThat(broken.path("status").asString()).isEqualTo("refused");
        assertThat(broken.path("findings").toString()).contains("json.unreadable");
    }

    @Test
    void a_file_is_undone_and_may_come_again() throws Exception {
        String debts = file("commit", HEADER + row("F-5", "80,00"));
        String address = send(debts, "before").headers().firstValue("Location").orElseThrow();
        String opened = awaitEnd(address).at("/cases/0").asString();
        for (int twice = 0; twice < 2; twice++) {
            var undone = post(address + "/undo", "application/json", "", "undo");
            assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
            assertThat(read(undone).path("status").asString()).isEqualTo("undone");
        }
        assertThat(problem(post(address + "/undo", "application/json", "", "undo2"), 422))
                .contains("annulé");
        assertThat(read(get("/api/v1/cases/" + opened, key)).path("state").asString())
                .isEqualTo("closed");
        JsonNode again =
                awaitEnd(send(debts, "after").headers().firstValue("Location").orElseThrow());
        assertThat(again.at("/rows/accepted").asInt()).isEqualTo(1);
        assertThat(get(address.replaceAll("/[^/]*$", "/" + UUID.randomUUID()), key)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_invoice_is_withdrawn_once_and_another_is_not_found() throws Exception {
        String reference = reference(given.companyCase(client, LocalDate.of(2026, 3, 2)));
        String address = "/api/v1/cases/" + reference + "/withdrawals";
        String invoice = read(get("/api/v1/cases/" + reference, key))
                .path("claims")
                .path(0)
                .path("invoiceNumber")
                .asString();
        String told = "{\"invoiceNumber\": \"" + invoice + "\"}";
        var first = post(address, "application/json", told, "withdraw-1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(read(first).path("state").asString()).isEqualTo("closed");
        assertThat(read(post(address, "application/json", told, "withdraw-1"))).isEqualTo(read(first));
        assertThat(post(address, "application/json", told, "withdraw-2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void ten_same_payments_at_once_are_one() throws Exception {
        String reference = reference(given.companyCase(client, LocalDate.of(2026, 3, 2)));
        String payment = payment("100.00");
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<HttpResponse<String>> pay = () -> pay(reference, payment, "one-payment");
            var answers = threads.invokeAll(java.util.Collections.nCopies(10, pay));
            var told = new java.util.HashSet<JsonNode>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                told.add(read(answer.get()));
            }
            assertThat(told).as("all are answered as the first was").hasSize(1);
        }
        JsonNode statement = read(get("/api/v1/cases/" + reference + "/statement", key));
        assertThat(statement.path("movements")).hasSize(1);
        assertThat(statement.at("/movements/0/amount").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void a_case_tells_what_is_owed_and_its_statement_says_the_same_on_paper_and_in_json() throws Exception {
        String reference = reference(given.companyCase(client, LocalDate.of(2026, 3, 2)));
        JsonNode file = read(get("/api/v1/cases/" + reference, key));
        assertThat(file.propertyNames())
                .contains("reference", "state", "route", "routeReason", "holds", "debtor", "claims", "owed", "score");
        assertThat(file.at("/claims/0/amount").decimalValue()).isEqualByComparingTo("1200");
        assertThat(file.at("/claims/0/currency").asString()).isEqualTo("EUR");
        JsonNode owed = file.path("owed");
        assertThat(owed.path("total").decimalValue())
                .isEqualByComparingTo(owed.path("principal")
                        .decimalValue()
                        .add(owed.path("interest").decimalValue())
                        .add(owed.path("indemnity").decimalValue())
                        .add(owed.path("costs").decimalValue()));
        JsonNode statement = read(get("/api/v1/cases/" + reference + "/statement", key));
        assertThat(statement.at("/owed/total")).isEqualTo(owed.path("total"));
        var paper = request("/api/v1/cases/" + reference + "/statement?asOf=" + calendar.today(), key)
                .header("Accept", "application/pdf")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(paper, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new String(answer.body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void what_belongs_to_another_client_does_not_exist() throws Exception {
        String others = reference(given.companyCase(given.client(), LocalDate.of(2026, 3, 2)));
        for (String address : new String[] {"", "/statement", "/documents", "/documents/" + UUID.randomUUID()}) {
            assertThat(get("/api/v1/cases/" + others + address, key).statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(pay(others, payment("10.00"), "theft").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/imports/" + UUID.randomUUID(), key).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/cases?after=" + others, key).statusCode()).isEqualTo(404);
        assertThat(read(get("/api/v1/cases", key)).path("items")).isEmpty();
    }

    @Test
    void a_list_is_paged_from_one_case_to_the_next() throws Exception {
        for (int i = 0; i < 3; i++) given.companyCase(client, LocalDate.of(2026, 3, 2));
        JsonNode first = read(get("/api/v1/cases?size=2&state=received", key));
        assertThat(first.path("items")).hasSize(2);
        JsonNode rest =
                read(get("/api/v1/cases?size=2&after=" + first.path("next").asString(), key));
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(rest.at("/items/0/reference")).isNotEqualTo(first.at("/items/1/reference"));
    }

    @Test
    void a_call_that_cannot_be_understood_is_told_what_is_wrong_in_its_language() throws Exception {
        String reference = reference(given.companyCase(client, LocalDate.of(2026, 3, 2)));
        assertThat(problem(get("/api/v1/cases?state=nowhere", key), 400)).contains("formal-notice");
        assertThat(problem(get("/api/v1/cases?size=0", key), 400)).contains("500");
        assertThat(problem(get("/api/v1/cases/" + reference + "/statement?asOf=31/12/2026", key), 400))
                .contains("AAAA-MM-JJ");
        assertThat(problem(pay(reference, payment("10.005"), "a"), 400)).contains("deux décimales");
        assertThat(problem(pay(reference, "{\"amount\":10}", "b"), 400)).contains("currency manque");
        assertThat(problem(pay(reference, "not json", "c"), 400)).contains("JSON");
        assertThat(problem(pay(reference, payment("-5"), "d"), 422)).doesNotContain("refusal.");
        assertThat(problem(pay(reference, payment("10.00").replace("EUR", "USD"), "e"), 422))
                .contains("EUR");
        assertThat(problem(send(file("maybe", HEADER), "f"), 400)).contains("dry-run, commit");
    }

    @Test
    void a_wrong_file_is_refused_in_words_and_opens_no_case() throws Exception {
        for (String wrong : new String[] {"", "PK\u0003\u0004 a spreadsheet", "a;b\n".repeat(3), HEADER}) {
            var received = send(file("commit", wrong), UUID.randomUUID().toString());
            assertThat(received.statusCode()).as(wrong).isEqualTo(202);
            JsonNode report = awaitEnd(received.headers().firstValue("Location").orElseThrow());
            assertThat(report.path("status").asString()).as(wrong).isEqualTo("refused");
            assertThat(report.at("/findings/0/message").asString())
                    .as(wrong)
                    .isNotBlank()
                    .doesNotContain("finding.");
        }
        assertThat(read(get("/api/v1/cases", key)).path("items")).isEmpty();
    }

    private String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return read(answer).path("detail").asString();
    }

    private String payment(String amount) {
        return """
                {"amount": %s, "currency": "EUR", "receivedOn": "%s", "means": "transfer", "reference": "VIR 1"}""".formatted(amount, calendar.today().minusDays(3));
    }

    private static String row(String invoice, String amount) {
        return "%s;02/01/2026;01/02/2026;%s;société;Bâti d’essai %s;\n"
                .formatted(invoice + "-" + UUID.randomUUID(), amount, UUID.randomUUID());
    }

    @Test
    void evidence_is_added_to_the_case_that_lacks_it() throws Exception {
        CaseId id = given.companyCase(client, LocalDate.of(2026, 11, 2));
        String address = "/api/v1/cases/" + reference(id) + "/exhibits";
        JsonNode lacking = read(get(address, key)).path("items");
        assertThat(lacking).extracting(item -> item.path("kind").asString()).contains("delivery-note", "invoice");
        String invoice = lacking.get(1).path("invoiceNumber").asString();

        var added = post(address, "multipart/form-data; boundary=" + BOUNDARY, picture("delivery-note", invoice), "e1");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        post(address, "multipart/form-data; boundary=" + BOUNDARY, picture("delivery-note", invoice), "e1");
        assertThat(read(get(address, key)).path("items"))
                .filteredOn(item -> item.path("present").asBoolean())
                .singleElement()
                .satisfies(item -> assertThat(item.path("kind").asString()).isEqualTo("delivery-note"));

        var unknown = post(address, "multipart/form-data; boundary=" + BOUNDARY, picture("invoice", "nobody's"), "e2");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("api.invoice-unknown");
        var another = get(address, keyOf(given.client()));
        assertThat(another.statusCode()).isEqualTo(404);
    }

    /** A PDF of one empty page, small enough to be typed. */
    private static String picture(String kind, String invoice) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="kind"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="invoice"\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="title"\r
                \r
                Bon de livraison n° 7\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="bl.pdf"\r
                Content-Type: application/pdf\r
                \r
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF\r
                --%1$s--\r
                """.formatted(BOUNDARY, kind, invoice);
    }

    private static String file(String mode, String content) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="mode"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="debts.csv"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, mode, content);
    }

    private String reference(CaseId id) {
        return given.facts(id).reference();
    }

    private String keyOf(ClientId client) {
        return DataScope.AGENCY.call(() -> keys.create(client, "test", GivenCases.SOMEONE));
    }

    private JsonNode awaitEnd(String address) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(
                        () -> read(get(address, key)),
                        report -> !report.path("status").asString().matches("received|running"));
    }

    private HttpResponse<String> send(String multipart, String once) throws Exception {
        return post("/api/v1/imports", "multipart/form-data; boundary=" + BOUNDARY, multipart, once);
    }

    private HttpResponse<String> pay(String reference, String body, String once) throws Exception {
        return post("/api/v1/cases/" + reference + "/payments", "application/json", body, once);
    }

    private HttpResponse<String> post(String address, String type, String body, String once) throws Exception {
        var request = request(address, key)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!once.isEmpty()) request.header("Idempotency-Key", once);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<String> get(String address, String key) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request(address, key).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private HttpRequest.Builder request(String address, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
