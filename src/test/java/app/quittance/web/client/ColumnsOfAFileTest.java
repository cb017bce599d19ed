package app.quittance.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.intake.GivenWorkbook;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
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

/** A client makes a table understood whose headers we do not know: once, and then no more. */
class ColumnsOfAFileTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"meaning\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile(
            "<option[^>]*value=\"([a-z_]*)\"[^>]*selected|<option[^>]*selected[^>]*value=\"([a-z_]*)\"");
    private static final Pattern LACKS = Pattern.compile("data-needs=\"([a-z_ ]+)\"(?![^>]*hidden)");

    private static final String TABLE = """
            Intitulé du tiers;Pièce;Émise le;Echéance le;Reste à régler;CP;Localité
            Bâti-Corvène;V-1;01/06/2026;01/07/2026;1 250,00;69003;Lyon
            Menuiserie Ozanne;V-2;03/06/2026;03/07/2026;430,20;31000;Toulouse
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
    void a_workbook_with_titles_above_and_foreign_headers_becomes_cases_in_three_steps() throws Exception {
        String file = send(workbook("1250.00"));
        String page = page(file);
        assertThat(page)
                .contains("Que contient chaque colonne", "Intitulé du tiers", "Bâti-Corvène", "Proposé")
                .doesNotContain("Confier ces créances (");
        List<String> proposed = chosen(page);
        assertThat(proposed)
                .containsExactly(
                        "name",
                        "invoice_reference",
                        "invoice_date",
                        "due_date",
                        "outstanding",
                        "customer_number",
                        "siren");
        assertThat(lacking(page)).containsExactly("debtor_kind");

        String look = confirm(file, proposed, "company");
        assertThat(look).isNotEqualTo(file);
        assertThat(page(look)).contains("Confier ces créances (2)", "Corriger les colonnes");

        web.perform(as(post(look))).andReturn();
        ImportReport taken = await(look);
        assertThat(taken.rows().accepted()).isEqualTo(2);
        assertThat(taken.cases().opened()).isEqualTo(2);
        assertThat(taken.amounts().accepted()).isEqualTo(Money.euros("1680.20"));
        assertThat(page(file)).as("the file is taken").doesNotContain("Que contient chaque colonne", "Corriger les");
    }

    @Test
    void the_bytes_are_stored_once_and_the_first_look_stays_as_it_was() throws Exception {
        String file = send(TABLE);
        String look = confirm(file, chosen(page(file)), "company");
        assertThat(report(file).status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(report(look).status()).isEqualTo(ImportStatus.DONE);
        assertThat(count("select count(*) from intake.file_piece where client_id = :client"))
                .isEqualTo(1);
        assertThat(asClient(client, () -> imports.of(client, null, 10)))
                .as("of several looks at a file the list shows the last")
                .extracting(each -> address(each.id()))
                .containsExactly(look);
        assertThat(web.perform(as(get(look + "/rejects.csv")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void what_was_confirmed_is_kept_for_the_next_file_and_can_be_forgotten() throws Exception {
        String file = send(TABLE);
        confirm(file, chosen(page(file)), "company");
        assertThat(page("/client/imports")).contains("Tableaux que nous savons lire", "Oublier");

        onDay(DAY.plusDays(40));
        String next = send(TABLE.replace("V-", "W-"));
        assertThat(page(next)).contains("Colonnes lues comme pour votre fichier du 12 novembre 2026", "(2)");
        assertThat(in("EN", next)).contains("Columns read as in your file of 12 November 2026", "Correct the columns");
        assertThat(chosen(page(next + "?columns=true"))).contains("name", "outstanding", "postcode");
        ImportReport byProgram = receive(TABLE.replace("V-", "X-"), Map.of());
        assertThat(byProgram.rows().accepted())
                .as("a shell or a system sends it")
                .isEqualTo(2);
        ImportReport said = receive(TABLE, Map.of("CP", "invoice_reference"));
        assertThat(said.status()).as("what is sent with the file wins").isEqualTo(ImportStatus.REFUSED);
        ClientId other = given.client();
        assertThat(DataScope.AGENCY
                        .call(() -> imports.receiveNow(sending(other, TABLE, Map.of())))
                        .status())
                .as("another client's habits are its own")
                .isEqualTo(ImportStatus.REFUSED);

        Matcher key =
                Pattern.compile("/client/imports/kept/[0-9a-f]+/forgotten").matcher(page("/client/imports"));
        assertThat(key.find()).isTrue();
        web.perform(as(post(key.group()))).andReturn();
        assertThat(page("/client/imports")).doesNotContain("Tableaux que nous savons lire");
        assertThat(page(send(TABLE.replace("V-", "Y-")))).contains("Que contient chaque colonne");
    }

    @Test
    void what_was_sent_as_a_mapping_by_a_system_is_not_kept() {
        receive(TABLE, Map.of("Intitulé du tiers", "name", "=company", "debtor_kind"));
        assertThat(count("select count(*) from intake.kept_columns where client_id = :client"))
                .isZero();
    }

    @Test
    void two_clicks_at_once_are_one_look() throws Exception {
        String file = send(TABLE);
        List<String> chosen = chosen(page(file));
        Callable<String> click = () -> confirm(file, chosen, "company");
        try (var people = Executors.newFixedThreadPool(2)) {
            List<String> looks = new ArrayList<>();
            for (Future<String> each : people.invokeAll(List.of(click, click))) looks.add(each.get());
            assertThat(looks.getFirst()).isEqualTo(looks.getLast());
        }
        assertThat(count("select count(*) from intake.import where client_id = :client"))
                .isEqualTo(2);
    }

    @Test
    void a_file_is_taken_once_whichever_look_at_it_is_agreed_to() throws Exception {
        String file = send(TABLE);
        List<String> chosen = chosen(page(file));
        String first = confirm(file, chosen, "company");
        String second = confirm(file, chosen, "association");
        web.perform(as(post(second))).andReturn();
        await(second);
        assertThat(refused(web.perform(as(post(first))).andReturn().getResponse()))
                .contains("déjà pris en charge");
        assertThat(refused(answer(file, chosen, "company"))).contains("déjà pris en charge");
        assertThat(count("select count(*) from casefile.claim where client_id = :client"))
                .isEqualTo(2);
    }

    @Test
    void another_clients_file_is_unknown() throws Exception {
        String file = send(TABLE);
        List<String> chosen = chosen(page(file));
        client = given.client();
        assertThat(answer(file, chosen, "company").getStatus()).isEqualTo(404);
    }

    @Test
    void answers_that_cannot_be_are_refused_in_words() throws Exception {
        String file = send(TABLE);
        List<String> chosen = new ArrayList<>(chosen(page(file)));
        assertThat(refused(answer(file, chosen, ""))).contains("manque encore");
        chosen.set(5, "name");
        assertThat(refused(answer(file, chosen, "company"))).contains("« Intitulé du tiers » et « CP »");
        assertThat(refused(answer(file, List.of("name"), "company"))).contains("recommencez");
        chosen.set(5, "nonsense");
        assertThat(refused(answer(file, chosen, "company"))).contains("recommencez");
    }

    @Test
    void columns_of_the_same_name_are_told_apart() throws Exception {
        String file = send("""
                Référence facture;Date;Date;Montant TTC;;Nom
                F-1;01/06/2026;01/07/2026;12,00;société;Modèle
                """);
        String page = page(file);
        assertThat(page).contains("Date (2)", "(5)");
        assertThat(chosen(page))
                .containsExactly("invoice_reference", "invoice_date", "due_date", "amount", "debtor_kind", "name");
        assertThat(page(confirm(file, chosen(page), ""))).contains("Confier ces créances (1)");
    }

    @Test
    void a_column_that_was_understood_can_be_left_aside() throws Exception {
        String file = send("""
                Référence facture;Date facture;Montant TTC;Solde;Type débiteur;Nom
                F-1;01/06/2026;12,00;900,00;société;Modèle
                """);
        assertThat(page(file)).contains("le reste dû dépasse").doesNotContain("Que contient chaque colonne");
        String form = page(file + "?columns=true");
        List<String> chosen = new ArrayList<>(chosen(form));
        assertThat(chosen.set(3, "")).isEqualTo("outstanding");
        assertThat(page(confirm(file, chosen, ""))).contains("Confier ces créances (1)");
    }

    @Test
    void where_all_rows_lack_the_kind_of_debtor_that_alone_is_asked() throws Exception {
        String file = send("""
                Référence facture;Date facture;Montant TTC;Type débiteur;Nom
                F-1;01/06/2026;12,00;;Modèle
                F-2;01/06/2026;13,00;;Exemple
                """);
        String page = page(file);
        assertThat(page).contains("Qui sont vos débiteurs").doesNotContain("Que contient chaque colonne");
        assertThat(chosen(page)).isEmpty();
        assertThat(page(confirm(file, List.of(), "association"))).contains("Confier ces créances (2)");
    }

    @Test
    void a_file_that_a_system_sent_and_that_was_refused_can_be_looked_at_again() throws Exception {
        ImportReport sent = receive(TABLE, Map.of());
        String file = address(sent.id());
        String look = confirm(file, chosen(page(file)), "company");
        assertThat(page(look)).contains("Confier ces créances (2)");
        assertThat(report(file).mode()).isEqualTo(ImportMode.COMMIT);
        assertThat(report(file).status()).isEqualTo(ImportStatus.REFUSED);
    }

    @Test
    void an_aged_balance_is_read_by_its_own_date_also_where_habits_are_kept() throws Exception {
        String file = send(TABLE);
        confirm(file, chosen(page(file)), "company");
        String aged = send("""
                Balance âgée au 31/10/2026
                Client;Non échu;1-30 j;31-60 j;Total
                Bâti-Corvène;0,00;100,00;50,00;150,00
                """);
        assertThat(page(aged)).contains("Qui sont vos débiteurs").doesNotContain("Que contient chaque colonne");
        assertThat(page(confirm(aged, List.of(), "company"))).contains("Confier ces créances (1)");
    }

    @Test
    void a_balance_without_its_day_asks_for_it_and_keeps_it_for_no_other() throws Exception {
        String balance = """
                Client;Non échu;1-30 j;31-60 j;Total
                Bâti-Corvène;0,00;100,00;50,00;150,00
                """;
        String file = send(balance);
        assertThat(page(file)).contains("Balance arrêtée au", "Qui sont vos débiteurs");
        String look = confirm(file, List.of(), "company", "2026-10-31");
        assertThat(page(look)).contains("Confier ces créances (1)", "30/10/2026");
        assertThat(page(send(balance.replace("Corvène", "Valmont")))).contains("Balance arrêtée au");
    }

    @Test
    void a_ledger_asks_nothing_but_the_kind_also_where_a_customer_owes_nothing() throws Exception {
        String file = send("""
                JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|\
                EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
                VE|Ventes|1|20260302|411000|Clients|C1|Bâti-Corvène|F1|20260302|x|120,00|0,00||||0,00|
                BQ|Banque|2|20260302|411000|Clients|C2|Valmont|R1|20260302|x|0,00|20,00||||0,00|
                """);
        assertThat(page(file)).contains("Qui sont vos débiteurs").doesNotContain("Balance arrêtée au");
        assertThat(page(confirm(file, List.of(), "company"))).contains("Confier ces créances (1)");
    }

    private static byte[] workbook(String amount) {
        return new GivenWorkbook()
                .sheet(GivenWorkbook.row(1, "Modèle et Fils")
                        + GivenWorkbook.row(2, "Échéancier clients au 12/11/2026")
                        + GivenWorkbook.row(
                                4,
                                "Intitulé du tiers",
                                "Pièce",
                                "Émise le",
                                "Echéance le",
                                "Reste à régler",
                                "Code tiers",
                                "Siret")
                        + GivenWorkbook.cells(
                                5,
                                "",
                                GivenWorkbook.text("Bâti-Corvène"),
                                GivenWorkbook.text("V-1"),
                                GivenWorkbook.number("46174", 1),
                                GivenWorkbook.number("46204", 1),
                                GivenWorkbook.number(amount, 4),
                                GivenWorkbook.text("41100001"),
                                GivenWorkbook.number("12345678200002", 0))
                        + GivenWorkbook.cells(
                                6,
                                "",
                                GivenWorkbook.text("Menuiserie Ozanne"),
                                GivenWorkbook.text("V-2"),
                                GivenWorkbook.number("46176", 1),
                                GivenWorkbook.number("46206", 1),
                                GivenWorkbook.number("430.2", 4),
                                GivenWorkbook.text("41100002"),
                                GivenWorkbook.text("732 829 320 00074")))
                .bytes();
    }

    private String send(String text) throws Exception {
        return send(text.getBytes(UTF_8));
    }

    private String send(byte[] bytes) throws Exception {
        var sent = web.perform(multipart("/client/imports")
                        .file(new MockMultipartFile("file", "export.xlsx", "text/csv", bytes))
                        .with(csrf())
                        .with(As.client(client)))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(sent.getHeader(HttpHeaders.LOCATION));
    }

    private ImportReport receive(String text, Map<String, String> mapping) {
        return DataScope.AGENCY.call(() ->
                imports.await(imports.receiveNow(sending(client, text, mapping)).id(), LONG_ENOUGH));
    }

    private static SendFile sending(ClientId client, String text, Map<String, String> mapping) {
        return new SendFile(
                client,
                "export.csv",
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                ImportMode.COMMIT,
                mapping,
                GivenCases.SOMEONE);
    }

    /** What the selects of the form say, as a browser would send it. */
    private static List<String> chosen(String page) {
        List<String> chosen = new ArrayList<>();
        Matcher selects = SELECT.matcher(page);
        while (selects.find()) {
            Matcher option = SELECTED.matcher(selects.group(1));
            chosen.add(!option.find() ? "" : option.group(1) == null ? option.group(2) : option.group(1));
        }
        return chosen;
    }

    private static List<String> lacking(String page) {
        return LACKS.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private String confirm(String file, List<String> chosen, String kind) throws Exception {
        return confirm(file, chosen, kind, "");
    }

    private String confirm(String file, List<String> chosen, String kind, String day) throws Exception {
        var answer = answer(file, chosen, kind, day);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(302);
        return Objects.requireNonNull(answer.getHeader(HttpHeaders.LOCATION));
    }

    private MockHttpServletResponse answer(String file, List<String> chosen, String kind) throws Exception {
        return answer(file, chosen, kind, "");
    }

    private MockHttpServletResponse answer(String file, List<String> chosen, String kind, String day) throws Exception {
        var form = post(file + "/columns")
                .param("debtor_kind", kind)
                .param("currency", "")
                .param("invoice_date", day);
        if (!chosen.isEmpty()) form.param("meaning", chosen.toArray(String[]::new));
        return web.perform(as(form)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(As.client(client));
    }

    private static String refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return plain(answer);
    }

    private String page(String address) throws Exception {
        return in("FR", address);
    }

    private String in(String language, String address) throws Exception {
        var answer = web.perform(as(get(address)).cookie(new Cookie("language", language)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return plain(answer);
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getContentAsString(UTF_8)).replaceAll("[\\u00a0\\u202f]", " ");
    }

    private ImportReport report(String address) {
        return asClient(client, () -> imports.get(id(address)));
    }

    private ImportReport await(String address) {
        return DataScope.of(client).call(() -> imports.await(id(address), LONG_ENOUGH));
    }

    private static ImportId id(String address) {
        return new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private static String address(ImportId id) {
        return "/client/imports/" + id.value();
    }

    private long count(String sql) {
        return asClient(
                client,
                () -> jdbc.sql(sql)
                        .param("client", client.value())
                        .query(Long.class)
                        .single());
    }
}
