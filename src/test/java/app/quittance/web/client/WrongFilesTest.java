package app.quittance.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.kernel.ClientId;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** What a client reads who sends a file that cannot be taken: a sentence in their language, and nothing was changed. */
class WrongFilesTest extends DatabaseTest {

    private static final String HEADERS = "Référence facture;Date facture;Montant TTC;Type débiteur;Nom\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private GivenCases given;

    static Stream<Arguments> wrongFiles() throws Exception {
        return Stream.of(
                Arguments.of("empty", new byte[0], "Le fichier est vide", "The file is empty"),
                Arguments.of("headers alone", HEADERS.getBytes(UTF_8), "aucune créance", "no debt"),
                Arguments.of("binary", new byte[] {1, 2, 3, 0, 5}, "n’est pas un texte", "is not text"),
                Arguments.of("a workbook under another name", zip(), "Enregistrer sous", "Save as"),
                Arguments.of("10,000 columns", columns(), "colonnes", "columns"),
                Arguments.of(
                        "another encoding",
                        (HEADERS + "Règlement").getBytes(Charset.forName("x-MacRoman")),
                        "ni en UTF-8 ni en Windows-1252",
                        "neither"),
                Arguments.of("an endless line", "x".repeat(2 << 20).getBytes(UTF_8), "démesurée", "far too long"),
                Arguments.of(
                        "a header twice",
                        (HEADERS.strip() + ";Nom\nF1;01/06/2026;12,00;société;A;B\n").getBytes(UTF_8),
                        "portent le même titre",
                        "same header"),
                Arguments.of(
                        "a formula",
                        row("=1+1", "société").getBytes(UTF_8),
                        "les formules ne sont pas admises",
                        "formulas are not allowed"),
                Arguments.of(
                        "an amount that is none",
                        row("1.234,5x", "société").getBytes(UTF_8),
                        "ce n’est pas un montant",
                        "not an amount"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void a_wrong_file_is_answered_in_words_and_changes_nothing(String what, byte[] bytes, String french, String english)
            throws Exception {
        ClientId client = given.client();
        RequestPostProcessor me = As.client(client);
        var sent = web.perform(multipart("/client/imports")
                        .file(new MockMultipartFile("file", "créances.csv", "text/csv", bytes))
                        .with(csrf())
                        .with(me))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(302);
        String report = Objects.requireNonNull(sent.getHeader(HttpHeaders.LOCATION));
        assertThat(page(report, me, "FR")).contains(french).doesNotContain("Confier ces créances");
        assertThat(page(report, me, "EN")).contains(english);
        assertThat(rowsOf(client)).isZero();
    }

    private String page(String address, RequestPostProcessor me, String language) throws Exception {
        var answer = web.perform(
                        get(address).cookie(new Cookie("language", language)).with(me))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString()).replaceAll("[\\u00a0\\u202f]", " ");
    }

    private long rowsOf(ClientId client) {
        return asAgency(() ->
                jdbc.sql("""
                select (select count(*) from casefile.case_file where client_id = :client)
                     + (select count(*) from casefile.claim where client_id = :client)
                     + (select count(*) from debtor.told where client_id = :client)
                     + (select count(*) from ledger.posting where client_id = :client)""").param("client", client.value()).query(Long.class).single());
    }

    private static String row(String amount, String kind) {
        return HEADERS + "F1;01/06/2026;" + amount + ";" + kind + ";Essai\n";
    }

    private static byte[] columns() {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "colonne " + i)
                .collect(Collectors.joining(";"))
                .getBytes(UTF_8);
    }

    private static byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        return bytes.toByteArray();
    }
}
