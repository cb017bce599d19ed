package app.quittance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What files hold, without an agency: one line of JSON for each. */
class InspectCommandTest {

    private static final QuittanceCommand.Agency NONE = job -> {
        throw new AssertionError("No agency is wanted here");
    };

    private static final String HEADERS =
            "Référence facture;Date facture;Date d’échéance;Montant TTC;Déjà payé;Type débiteur;Nom;Devise\n";
    private static final String GOOD = "F1;02/03/2026;01/04/2026;1 234,56;34,56;société;Exemple Bâtiment;\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_table_of_debts_shows_its_claims() throws Exception {
        JsonNode line = inspect(0, HEADERS + GOOD).getFirst();

        assertThat(line.propertyNames()).containsExactly("file", "format", "rows", "claims", "findings");
        assertThat(line.get("file").asString()).isEqualTo(folder.resolve("1").toString());
        assertThat(line.get("format").asString()).isEqualTo("csv");
        assertThat(line.get("rows").asInt()).isEqualTo(1);
        assertThat(line.get("claims").get(0).toString())
                .isEqualTo("{\"kind\":\"invoice\",\"invoiceNumber\":\"F1\",\"issueDate\":\"2026-03-02\","
                        + "\"dueDate\":\"2026-04-01\",\"currency\":\"EUR\",\"total\":1234.56,\"outstanding\":1200.0,"
                        + "\"debtor\":\"Exemple Bâtiment\",\"creditor\":null}");
    }

    @Test
    void a_finding_has_its_place_its_code_its_level_and_a_sentence() throws Exception {
        JsonNode line = inspect(0, HEADERS + GOOD + "F2;03/03/2026;;12,345678;;société;Modèle;\n")
                .getFirst();

        JsonNode refused = finding(line, "amount.decimals");
        assertThat(refused.propertyNames()).containsExactly("row", "column", "code", "level", "message");
        assertThat(refused.get("row").asInt()).isEqualTo(3);
        assertThat(refused.get("column").asString()).isEqualTo("Montant TTC");
        assertThat(refused.get("level").asString()).isEqualTo("refuse");
        assertThat(refused.get("message").asString()).contains("Montant TTC");
        assertThat(line.get("claims").size()).as("a refused row is no claim").isEqualTo(1);
    }

    @Test
    void columns_under_other_headers_are_read_as_they_are_proposed() throws Exception {
        JsonNode line = inspect(0, """
                Bill No|Issued on|Payable|Total amount|Customer|City|Zip
                A1|2026-03-02|2026-04-01|1250.50|Acme Corp|Lyon|69003
                A2|2026-03-09|2026-04-08|90.00|Bolt Ltd|Lyon|69003
                """).getFirst();

        assertThat(line.get("claims").size()).isEqualTo(2);
        JsonNode claim = line.get("claims").get(0);
        assertThat(claim.get("invoiceNumber").asString()).isEqualTo("A1");
        assertThat(claim.get("issueDate").asString()).isEqualTo("2026-03-02");
        assertThat(claim.get("dueDate").asString()).isEqualTo("2026-04-01");
        assertThat(claim.get("total").decimalValue()).isEqualByComparingTo("1250.50");
        assertThat(claim.get("debtor").asString()).isEqualTo("Acme Corp");
        assertThat(finding(line, "columns.proposed").get("message").asString()).contains("Bill No → invoice_reference");
        assertThat(finding(line, "kind.asked").get("level").asString()).isEqualTo("warn");
    }

    @Test
    void a_due_date_that_the_file_does_not_tell_is_unknown() throws Exception {
        JsonNode line =
                inspect(0, HEADERS + "F1;02/03/2026;;12;;société;Modèle;\n").getFirst();

        assertThat(line.get("claims").get(0).get("dueDate").isNull()).isTrue();
        assertThat(finding(line, "due.missing").get("message").asString()).doesNotContain("{0}");
    }

    @Test
    void a_claim_in_another_currency_is_shown_and_said_not_to_be_handled() throws Exception {
        JsonNode line = inspect(0, HEADERS + GOOD + "F2;03/03/2026;04/04/2026;12,00;;société;Modèle;usd\n")
                .getFirst();

        assertThat(line.get("claims").get(1).get("currency").asString()).isEqualTo("USD");
        assertThat(line.get("claims").get(1).get("outstanding").decimalValue()).isEqualByComparingTo("12");
        finding(line, "currency.not-handled");
    }

    @Test
    void each_refused_file_has_its_line_and_the_others_theirs() throws Exception {
        Files.write(folder.resolve("binary"), new byte[] {1, 2, 3, 0, 5});
        List<JsonNode> lines = inspect(
                1,
                Stream.concat(
                        files(HEADERS + GOOD, "", HEADERS + "F1;;;;;;;\n"),
                        Stream.of(folder.resolve("binary"), folder.resolve("gone"), folder)));

        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst().get("claims").size()).isEqualTo(1);
        assertThat(lines.subList(1, 6)).allSatisfy(line -> {
            assertThat(line.get("claims").size()).isZero();
            assertThat(line.get("findings").get(0).get("message").asString()).isNotBlank();
        });
        assertThat(lines.stream()
                        .map(line -> line.get("findings").path(0).path("code").asString("")))
                .containsExactly(
                        "siren.missing",
                        "file.empty",
                        "cell.missing",
                        "text.binary",
                        "file.unreadable",
                        "file.unreadable");
        assertThat(lines.get(3).get("format").isNull()).isTrue();
    }

    @Test
    void without_a_file_it_is_used_wrongly() {
        assertThat(run()).isEqualTo(2);
    }

    private static JsonNode finding(JsonNode line, String code) {
        for (JsonNode each : line.get("findings")) {
            if (each.get("code").asString().equals(code)) return each;
        }
        throw new AssertionError("No " + code + " in " + line);
    }

    private Stream<Path> files(String... contents) throws IOException {
        var paths = new Path[contents.length];
        for (int i = 0; i < contents.length; i++) {
            paths[i] = Files.writeString(folder.resolve(Integer.toString(i + 1)), contents[i], UTF_8);
        }
        return Stream.of(paths);
    }

    private List<JsonNode> inspect(int code, String... contents) throws IOException {
        return inspect(code, files(contents));
    }

    private List<JsonNode> inspect(int code, Stream<Path> files) {
        assertThat(run(files.map(Path::toString).toArray(String[]::new)))
                .as(err.toString())
                .isEqualTo(code);
        return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private int run(String... files) {
        String[] arguments = Stream.concat(Stream.of("inspect", "--format", "json"), Stream.of(files))
                .toArray(String[]::new);
        return QuittanceCommand.run(NONE, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
