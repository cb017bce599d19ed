package app.quittance.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.debtor.DebtorKind;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.rulebook.RulebookDesk;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The facts of law as an administrator sees and enters them. */
class RatesPageTest extends DatabaseTest {

    private static final String HEADER = "name;from;to;value;confidence;source\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private RulebookDesk rulebook;

    @Autowired
    private GivenCases given;

    @Autowired
    private AgencyCalendar calendar;

    @Test
    void what_is_unsure_stands_in_a_list_of_its_own_with_its_source() throws Exception {
        web.perform(get("/admin/rates?show=unsure").with(As.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("arrêté non lu"),
                                containsString("À vérifier"),
                                not(containsString("CPC art. 1416")))));
        web.perform(get("/admin/rates").with(As.role(Role.ADMIN)))
                .andExpect(content().string(containsString("CPC art. 1416")));
    }

    @Test
    void a_value_is_shown_with_what_it_changes_then_confirmed_and_remembered_with_who_did() throws Exception {
        var id = given.of(
                given.client(),
                DebtorKind.COMPANY,
                calendar.today(),
                given.invoice("700000.00", LocalDate.of(2026, 6, 30)));

        // Looked at only: it would change the interest of the case since July.
        type("ecb", "2026-06-17", "", "2,90", true)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("remplace 2,40\u00a0%, du 17"),
                                containsString(given.facts(id).reference()))));
        assertThat(inForce(FactName.ECB, "2026-07-01").orElseThrow().value()).isEqualByComparingTo("2.40");

        // A rule of which nothing else speaks, in a far year, is entered.
        type("overseas-months", "2091-01-01", "", "2", false)
                .andExpect(content().string(containsString("Aucune somme due ne change")));
        confirm("overseas-months;2091-01-01;;2;AGENCY;CPC art. 643, essai")
                .andExpect(redirectedUrl("/admin/rates?show=own"));
        assertThat(inForce(FactName.OVERSEAS_MONTHS, "2091-06-01").orElseThrow().count())
                .isEqualTo(2);
        web.perform(get("/admin/rates/overseas-months").with(As.role(Role.ADMIN)))
                .andExpect(content().string(allOf(containsString("Saisi par ADMIN le"), containsString("31/12/2090"))));
    }

    @Test
    void a_confirmation_sent_twice_or_overtaken_is_refused_and_changes_nothing() throws Exception {
        String row = "abroad-months;2092-01-01;;3;AGENCY;essai";
        confirm(row).andExpect(redirectedUrl("/admin/rates?show=own"));
        confirm(row).andExpect(content().string(containsString("déjà enregistrée à l’identique")));
        confirm("abroad-months;2092-01-01;;4;AGENCY;autre").andExpect(content().string(containsString("Cochez")));

        assertThat(inForce(FactName.ABROAD_MONTHS, "2092-02-01").orElseThrow().count())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from rulebook.fact where name = 'abroad-months'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_wrong_value_is_told_beneath_its_field_and_what_was_typed_stays() throws Exception {
        type("legal-other", "2026-10-01", "", "120", false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"value-error\""),
                                containsString("ne peut pas valoir 120"),
                                containsString("value=\"2026-10-01\""))));
        type("legal-other", "2026-10-01", "", "2,8", false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("id=\"from-error\""), containsString("vaut déjà du 1"))));
    }

    @Test
    void a_file_is_taken_whole_or_not_at_all() throws Exception {
        send("legal-other;2094-01-01;2094-06-30;2,7;AGENCY;a\nlegal-private;2094-01-01;2094-06-30;-6;AGENCY;b\necb;x;;2;?;")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Points à corriger dans le fichier\u00a0: 4"),
                                containsString("n’est pas une date"),
                                containsString("<code>confidence</code>"))));
        send("legal-other;2094-01-01;2094-06-30;2,7;AGENCY;a\nlegal-private;2094-01-01;2094-06-30;6;AGENCY;arrêté")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Valeurs proposées\u00a0: 2")));
        assertThat(inForce(FactName.LEGAL_OTHER, "2094-02-01")).isEmpty();
    }

    @Test
    void the_pages_speak_english_too() throws Exception {
        web.perform(get("/admin/rates").with(As.role(Role.ADMIN)).cookie(new Cookie("language", "EN")))
                .andExpect(content().string(containsString("In force and to come")));
        web.perform(get("/admin/rates/new").with(As.role(Role.ADMIN)).cookie(new Cookie("language", "EN")))
                .andExpect(content().string(containsString("See what this changes")));
    }

    @Test
    void a_missing_rate_does_not_close_the_page_on_which_it_is_entered() throws Exception {
        onDay(LocalDate.of(2045, 2, 1));

        web.perform(get("/admin").with(As.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Saisir ce taux")));
    }

    @Test
    void a_name_that_is_no_fact_is_unknown() throws Exception {
        web.perform(get("/admin/rates/prime").with(As.role(Role.ADMIN))).andExpect(status().isNotFound());
    }

    private ResultActions type(String name, String from, String to, String value, boolean corrects) throws Exception {
        return web.perform(post("/admin/rates/preview")
                .with(As.role(Role.ADMIN))
                .with(csrf())
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .param("value", value)
                .param("confidence", "AGENCY")
                .param("source", "essai")
                .param("corrects", String.valueOf(corrects)));
    }

    private ResultActions confirm(String row) throws Exception {
        return web.perform(post("/admin/rates")
                .with(As.role(Role.ADMIN))
                .with(csrf())
                .param("text", HEADER + row)
                .param("corrects", "false"));
    }

    private ResultActions send(String rows) throws Exception {
        return web.perform(multipart("/admin/rates/preview-file")
                .file(new MockMultipartFile(
                        "file", "taux.csv", "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)))
                .with(As.role(Role.ADMIN))
                .with(csrf()));
    }

    private Optional<Fact> inForce(FactName name, String on) {
        return asAgency(() -> rulebook.current()).find(name, LocalDate.parse(on));
    }
}
