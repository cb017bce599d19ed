package app.quittance.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.kernel.ClientId;
import app.quittance.web.As;
import app.quittance.web.cases.JournalWords;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The client says on its case what is to be known of its debtor, and changes it. */
class ClientSaidTest extends DatabaseTest {

    private static final String NO_BREAK = "[\\u00a0\\u202f]";

    @Autowired
    private MockMvc web;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private JournalWords words;

    private ClientId client;
    private CaseId id;
    private String invoice;

    @AfterEach
    void no_language_of_its_own() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void a_case_of_a_client() {
        onDay(LocalDate.of(2026, 11, 12));
        client = given.client();
        id = given.companyCase(client, LocalDate.of(2026, 11, 2));
        invoice = account.at(id, LocalDate.of(2026, 11, 12)).claims().getFirst().invoiceNumber();
    }

    @Test
    void what_is_said_of_the_debtor_stands_on_the_case_and_in_its_journal() throws Exception {
        assertThat(page("")).contains("Ce que vous dites du débiteur", "Compléter");
        assertThat(page("/said")).contains("Débiteur à ménager", invoice);
        var saved = send(post(address("/said"))
                .param("careful", "true")
                .param("contactToAvoid", " le gérant ")
                .param("deliveriesSuspended", "")
                .param("insurerDueOn", ""));
        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(page("")).contains("le gérant", "Modifier");
        assertThat(page("/said")).contains("value=\"le gérant\"");
        assertThat(journal())
                .contains("Le mandant a changé ce qu’il dit du débiteur : débiteur à ménager, contact à éviter");
        send(post(address("/said")).param("careful", "").param("contactToAvoid", ""));
        assertThat(page("")).doesNotContain("le gérant").contains("Compléter");
    }

    @Test
    void an_invoice_is_assigned_and_taken_back_from_the_factor() throws Exception {
        String said = address("/said/invoice");
        send(post(said)
                .param("invoice", invoice)
                .param("factor", "Affacturage Exemple")
                .param("noticedOn", "2026-10-20"));
        assertThat(given.facts(id).isHeld(HoldReason.PAYEE_UNCONFIRMED)).isTrue();
        assertThat(journal()).contains(invoice, "mise en demeure déjà envoyée, affactureur");
        send(post(said).param("invoice", invoice).param("factor", "").param("noticedOn", "2026-10-20"));
        assertThat(given.facts(id).holds()).isEmpty();
        assertThat(page("")).contains("20 octobre 2026");
    }

    @Test
    void what_cannot_be_is_refused_in_words() throws Exception {
        assertThat(refused(
                        post(address("/said/invoice")).param("invoice", invoice).param("noticedOn", "2026-12-01")))
                .contains("jour à venir");
        assertThat(refused(
                        post(address("/said/invoice")).param("invoice", invoice).param("deposit", "1.005")))
                .isNotBlank();
        var unknown = send(post(address("/said/invoice")).param("invoice", "F-0"));
        assertThat(unknown.getStatus()).isEqualTo(404);
        asAgency(() -> {
            caseFiles.close(id, ClosingReason.WITHDRAWN, GivenCases.SOMEONE);
            return null;
        });
        assertThat(refused(post(address("/said")).param("careful", "true"))).contains("clôturé");
        assertThat(page("")).doesNotContain("Compléter");
    }

    @Test
    void another_clients_case_does_not_exist() throws Exception {
        client = given.client();
        assertThat(send(get(address("/said"))).getStatus()).isEqualTo(404);
        assertThat(send(post(address("/said")).param("careful", "true")).getStatus())
                .isEqualTo(404);
        assertThat(send(post(address("/said/invoice")).param("invoice", invoice))
                        .getStatus())
                .isEqualTo(404);
    }

    private String journal() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        return String.join("\n", account.journal(id).stream().map(words::of).toList())
                .replaceAll(NO_BREAK, " ");
    }

    private String address(String of) {
        return "/client/cases/" + given.facts(id).reference() + of;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(As.client(client)))
                .andReturn()
                .getResponse();
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        var answer = send(request);
        assertThat(answer.getStatus()).isEqualTo(422);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(UTF_8)).replaceAll(NO_BREAK, " ");
    }

    private String page(String of) throws Exception {
        var answer = send(get(address(of)));
        assertThat(answer.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(UTF_8)).replaceAll(NO_BREAK, " ");
    }
}
