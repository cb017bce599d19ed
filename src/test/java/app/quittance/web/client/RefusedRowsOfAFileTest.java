package app.quittance.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.intake.Corrections;
import app.quittance.intake.GivenWorkbook;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SampleFile;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** A client corrects refused rows on the page: what it corrects is looked at, taken, and stands in no list of rejects. */
class RefusedRowsOfAFileTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final Pattern INPUT =
            Pattern.compile("<input class=\"form-control[^>]*name=\"(cell-[^\"]*)\" value=\"([^\"]*)\"");

    private static final String HEADER = "Référence facture;Date facture;Échéance;Montant TTC;Type débiteur;Nom;Note\n";
    private static final String DEBTS = HEADER + """
            V-1;01/06/2026;01/07/2026;1 250,00;société;Bâti-Corvène;a
            V-2;01/06/2026;01/07/2026;12,5x;société;Menuiserie Ozanne;b
            V-3;hier;01/07/2026;80,00;société;Valmont;c
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private Imports imports;

    @Autowired
    private GivenCases given;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(DAY);
        client = given.client();
    }

    @Test
    void what_is_corrected_is_taken_and_nobody_corrects_it_twice() throws Exception {
        String file = taken(send(DEBTS));
        assertThat(page(file)).contains("Corriger ici (2)");
        String sheet = page(file + "/rejects");
        assertThat(sheet)
                .contains("Ligne 3", "Ligne 4", "12,5x", "Menuiserie Ozanne")
                .doesNotContain("V-1", "Note");
        Map<String, String> form = form(sheet);
        form.put("cell-3-amount", "12,50");

        String look = sent(file, form);
        assertThat(report(look).rows().read()).as("only what was changed").isEqualTo(1);
        assertThat(page(look)).contains("corrections de export.csv", "Corrige des lignes refusées de", "(1)");
        assertThat(page(file)).contains("Corrections envoyées", "lignes : 1, refusées : 0", "Corriger ici (2)");
        assertThat(page(file + "/rejects")).contains("en attente de votre accord");
        assertThat(sent(file, form)).as("a second click").isEqualTo(look);

        taken(look);
        assertThat(report(look).cases().opened()).isEqualTo(1);
        assertThat(page(file))
                .contains("Corriger ici (1)", "dont corrigées depuis : 1", "Lignes corrigées et prises depuis : 3");
        assertThat(page(file + "/rejects")).contains("Ligne 4").doesNotContain("Ligne 3");
        assertThat(page(file + "/rejects.csv")).contains("V-3").doesNotContain("V-2");
        assertThat(sent(file, form)).as("sent once more").isEqualTo(look);
        form.put("cell-3-amount", "13,00");
        assertThat(refused(file, form)).contains("Ligne(s) 3 : déjà corrigées", "Corrigée et prise", "13,00");
        assertThat(claims()).isEqualTo(2);

        web.perform(as(post(look + "/undo"))).andReturn();
        assertThat(page(file)).as("an undone correction corrects nothing").contains("Corriger ici (2)");
    }

    @Test
    void a_corrected_row_that_is_refused_again_is_corrected_in_the_new_report() throws Exception {
        String file = taken(send(DEBTS));
        Map<String, String> form = form(page(file + "/rejects"));
        form.put("cell-4-invoice_date", "=HIER()");
        form.put("cell-4-name", "Valmont " + "x".repeat(600));
        String again = sent(file, form);
        assertThat(report(again).status()).isEqualTo(ImportStatus.REFUSED);
        String sheet = page(again + "/rejects");
        assertThat(sheet).contains("Ligne 2", "=HIER()");

        Map<String, String> better = form(sheet);
        better.put("cell-2-invoice_date", "02/06/2026");
        better.put("cell-2-name", "Valmont");
        String look = taken(sent(again, better));
        assertThat(report(look).fileName()).isEqualTo("corrections de export.csv");
        assertThat(report(look).rows().accepted()).isEqualTo(1);
        assertThat(page(file + "/rejects"))
                .as("the first file too")
                .contains("Ligne 3")
                .doesNotContain("Ligne 4");
        assertThat(page(again)).contains("dont corrigées depuis : 1").doesNotContain("Corriger ici");
    }

    @Test
    void a_row_is_sent_as_it_is_where_it_is_ticked_and_what_was_typed_is_kept_where_nothing_can_be_sent()
            throws Exception {
        String file = taken(send(DEBTS));
        Map<String, String> form = form(page(file + "/rejects"));
        assertThat(refused(file, form)).contains("Aucune ligne n’a été modifiée ni cochée", "12,5x");
        form.put("send-4", "on");
        assertThat(report(sent(file, form)).rows().read()).isEqualTo(1);
        form.put("cell-3-amount", "y".repeat(10_001));
        form.put("cell-4-invoice_date", "typed");
        assertThat(refused(file, form)).contains("Ligne 3, Montant TTC", "typed");
        form.keySet().stream()
                .filter(each -> each.startsWith("cell-3"))
                .toList()
                .forEach(each -> form.put(each, " "));
        assertThat(refused(file, form)).contains("Ligne 3 : toutes ses cellules sont vides");
        form.keySet().removeIf(each -> each.startsWith("cell-3"));
        form.put("cell-2-name", "Taken already");
        assertThat(refused(file, form)).contains("Ligne(s) 2 : elles ne sont pas parmi les lignes refusées");
        assertThat(in("EN", file + "/rejects")).contains("Refused rows", "Send the corrected rows", "Row 3");
    }

    @Test
    void a_workbook_under_foreign_headers_is_corrected_under_them() throws Exception {
        byte[] workbook = new GivenWorkbook()
                .sheet(GivenWorkbook.row(1, "Tiers", "Pièce no", "Émise", "TTC", "Nature")
                        + GivenWorkbook.row(2, "Bâti-Corvène", "W-1", "01/06/2026", "10,00", "société")
                        + GivenWorkbook.row(3, "Valmont", "W-2", "01/06/2026", "x", "société"))
                .bytes();
        String sent = send(workbook);
        var columns = post(sent + "/columns")
                .param("meaning", "name", "invoice_reference", "invoice_date", "amount", "debtor_kind")
                .param("debtor_kind", "")
                .param("currency", "");
        String file = Objects.requireNonNull(
                web.perform(as(columns)).andReturn().getResponse().getHeader(HttpHeaders.LOCATION));
        Map<String, String> form = form(page(file + "/rejects"));
        form.put("cell-3-amount", "11,00");
        form.put("cell-3-city", "Lyon");
        String look = sent(file, form);
        assertThat(report(look).rows().accepted()).isEqualTo(1);
        assertThat(page(look)).contains("Pièce no", "Ville", "Lyon");
    }

    @Test
    void refused_rows_come_a_page_at_a_time() throws Exception {
        var many = new StringBuilder(HEADER);
        for (int i = 1; i <= 27; i++) many.append("M-%d;01/06/2026;;x;société;Valmont;\n".formatted(i));
        String file = send(many.toString());
        assertThat(page(file + "/rejects")).contains("Ligne 26", "?after=26").doesNotContain("Ligne 27");
        assertThat(page(file + "/rejects?after=26"))
                .contains("Ligne 27", "Ligne 28")
                .doesNotContain("Ligne 26");
    }

    @Test
    void a_page_of_all_columns_fits_into_what_the_server_reads_of_a_form() {
        int mostFieldsOfTomcat = 1_000;
        assertThat(Corrections.MOST_ROWS * (SampleFile.columns().size() + 1) + 10)
                .isLessThan(mostFieldsOfTomcat);
    }

    @Test
    void rows_that_were_worked_out_are_corrected_at_the_source() throws Exception {
        String file = send("""
                Balance âgée au 31/10/2026
                Client;Non échu;1-30 j;31-60 j;Total
                Bâti-Corvène;0,00;100,00;50,00;150,00
                """);
        assertThat(page(file)).doesNotContain("Corriger ici");
        assertThat(web.perform(as(get(file + "/rejects")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void another_clients_rows_are_unknown() throws Exception {
        String file = send(DEBTS);
        Map<String, String> form = form(page(file + "/rejects"));
        client = given.client();
        assertThat(web.perform(as(get(file + "/rejects")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(file, form).getStatus()).isEqualTo(404);
    }

    private String send(String text) throws Exception {
        return send(text.getBytes(UTF_8));
    }

    private String send(byte[] bytes) throws Exception {
        var sent = web.perform(multipart("/client/imports")
                        .file(new MockMultipartFile("file", "export.csv", "text/csv", bytes))
                        .with(csrf())
                        .with(As.client(client)))
                .andReturn()
                .getResponse();
        String file = Objects.requireNonNull(sent.getHeader(HttpHeaders.LOCATION));
        report(file);
        return file;
    }

    private String taken(String look) throws Exception {
        web.perform(as(post(look))).andReturn();
        report(look);
        return look;
    }

    /** What the fields of the form say, as a browser would send it. */
    private static Map<String, String> form(String page) {
        var form = new LinkedHashMap<String, String>();
        INPUT.matcher(page).results().forEach(field -> form.put(field.group(1), field.group(2)));
        assertThat(form).isNotEmpty();
        return form;
    }

    private MockHttpServletResponse answer(String file, Map<String, String> form) throws Exception {
        var request = post(file + "/rejects");
        form.forEach(request::param);
        return web.perform(as(request)).andReturn().getResponse();
    }

    private String sent(String file, Map<String, String> form) throws Exception {
        var answer = answer(file, form);
        assertThat(answer.getStatus()).as(plain(answer)).isEqualTo(302);
        String look = Objects.requireNonNull(answer.getHeader(HttpHeaders.LOCATION));
        report(look);
        return look;
    }

    private String refused(String file, Map<String, String> form) throws Exception {
        var answer = answer(file, form);
        assertThat(answer.getStatus()).isEqualTo(422);
        return plain(answer);
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(As.client(client));
    }

    private String page(String address) throws Exception {
        return in("FR", address);
    }

    private String in(String language, String address) throws Exception {
        var answer = web.perform(as(get(address)).cookie(new Cookie("language", language)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return plain(answer);
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getContentAsString(UTF_8)).replaceAll("[\\u00a0\\u202f]", " ");
    }

    private ImportReport report(String address) {
        var id = new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        return DataScope.of(client).call(() -> imports.await(id, LONG_ENOUGH));
    }

    private long claims() {
        return asClient(
                client,
                () -> jdbc.sql("select count(*) from casefile.claim where client_id = :client")
                        .param("client", client.value())
                        .query(Long.class)
                        .single());
    }
}
