package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.identity.Invitations;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.DataScope;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

class SignInPageTest extends DatabaseTest {

    private static final String PASSWORD = "la Loire coule vers l’ouest";

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    private Browser browser;
    private Person person;

    @BeforeEach
    void someone_who_can_sign_in() {
        browser = new Browser(web);
        var legal = NewPerson.ofAgency("p" + UUID.randomUUID(), "Ana Petit", Role.LEGAL, "ana@example.com");
        person = DataScope.AGENCY.call(() ->
                invitations.accept(invitations.invite(people.create(legal)).secret(), PASSWORD));
    }

    @Test
    void the_front_door_is_french_and_shows_no_sign_ins_outside_a_demonstration() throws Exception {
        assertThat(page(browser.open("/login")))
                .contains("<title>Connexion · Quittance</title>", "Mot de passe")
                .doesNotContain("??", "Agence de démonstration");
    }

    @Test
    void signing_in_opens_the_days_work_and_the_session_is_kept_in_the_database() throws Exception {
        var answer = browser.signIn(person.username(), PASSWORD).getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/legal");
        assertThat(sessions()).isEqualTo(1);
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(browser.open("/").getResponse().getRedirectedUrl()).isEqualTo("/legal");
    }

    @Test
    void signing_in_changes_the_session_so_that_a_planted_one_is_worth_nothing() throws Exception {
        browser.open("/login");
        Cookie before = browser.cookie("SESSION");
        browser.signIn(person.username(), PASSWORD);
        assertThat(browser.cookie("SESSION").getValue()).isNotEqualTo(before.getValue());
        web.perform(get("/").cookie(before)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_wrong_password_is_told_without_telling_whether_the_name_exists() throws Exception {
        var known = browser.signIn(person.username(), "wrong").getResponse();
        var unknown =
                new Browser(web).signIn("nobody-" + UUID.randomUUID(), "wrong").getResponse();
        assertThat(known.getRedirectedUrl()).isEqualTo("/login?refused").isEqualTo(unknown.getRedirectedUrl());
        assertThat(page(browser.open("/login?refused"))).contains("Identifiant ou mot de passe incorrect.");
    }

    @Test
    void the_username_typed_is_kept() throws Exception {
        browser.open("/login");
        browser.submit("/login", Map.of("username", "camille", "password", "wrong"));
        assertThat(page(browser.open("/login?refused"))).contains("value=\"camille\"");
    }

    @Test
    void after_repeated_failures_the_page_says_how_long_to_wait() throws Exception {
        for (int i = 0; i < 4; i++) browser.signIn(person.username(), "wrong");
        assertThat(browser.signIn(person.username(), "wrong").getResponse().getRedirectedUrl())
                .isEqualTo("/login?locked");
        assertThat(page(browser.open("/login?locked"))).contains("Réessayez dans quinze minutes");
    }

    @Test
    void the_page_asked_for_comes_after_signing_in_if_the_role_may_open_it() throws Exception {
        browser.open("/legal/matters?late=true");
        assertThat(browser.signIn(person.username(), PASSWORD).getResponse().getRedirectedUrl())
                .contains("/legal/matters?late=true");

        var another = new Browser(web);
        another.open("/admin/people");
        assertThat(another.signIn(person.username(), PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/legal");
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        browser.signIn(person.username(), PASSWORD);
        assertThat(browser.submit("/logout", Map.of()).getResponse().getRedirectedUrl())
                .isEqualTo("/login?out");
        assertThat(sessions()).isZero();
    }

    @Test
    void who_is_shown_out_loses_the_sessions_that_are_open() throws Exception {
        browser.signIn(person.username(), PASSWORD);
        DataScope.AGENCY.run(() -> people.deactivate(person.id()));
        assertThat(browser.open("/").getResponse().getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_leads_to_the_front_door() throws Exception {
        web.perform(post("/language").param("language", "EN")).andExpect(redirectedUrl("/login?expired"));
        web.perform(post("/language").param("language", "EN").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(result -> assertThat(result.getResponse().getHeader("HX-Redirect"))
                        .isEqualTo("/login?expired"));
    }

    @Test
    void the_language_chosen_is_kept_with_the_account() throws Exception {
        browser.signIn(person.username(), PASSWORD);
        browser.submit("/language", Map.of("language", "EN"));
        assertThat(page(browser.open("/login"))).contains("Sign in", "lang=\"en\"");

        var elsewhere = new Browser(web);
        assertThat(page(elsewhere.open("/login"))).contains("Connexion");
        elsewhere.signIn(person.username(), PASSWORD);
        assertThat(page(elsewhere.open("/login"))).contains("Sign in");
    }

    @Test
    void pages_forbid_every_script_and_style_that_is_not_ours() throws Exception {
        var answer = browser.open("/login").getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();

        var secure = web.perform(get("/login").secure(true)).andReturn().getResponse();
        assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age");
        assertThat(secure.getHeaders("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void an_invited_person_chooses_a_password_and_signs_in_with_it() throws Exception {
        var invitation = DataScope.AGENCY.call(() -> invitations.invite(person.id()));
        assertThat(page(browser.open(invitation.path()))).contains("Bienvenue, Ana Petit", person.username());

        var differ =
                browser.submit(invitation.path(), Map.of("password", "une phrase longue", "again", "une autre phrase"));
        assertThat(differ.getResponse().getStatus()).isEqualTo(422);
        assertThat(page(differ)).contains("Les deux saisies diffèrent.");

        var brief = browser.submit(invitation.path(), Map.of("password", "bref", "again", "bref"));
        assertThat(page(brief)).contains("au moins 12 caractères");

        var done = browser.submit(
                invitation.path(), Map.of("password", "une phrase longue", "again", "une phrase longue"));
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/login");
        assertThat(page(browser.open("/login"))).contains("Votre mot de passe est enregistré.");
        assertThat(browser.signIn(person.username(), "une phrase longue")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/legal");
        assertThat(page(browser.open(invitation.path()))).contains("n’est plus valable");
    }

    @Test
    void what_a_session_holds_that_nobody_can_read_any_more_means_signing_in_again() throws Exception {
        browser.signIn(person.username(), PASSWORD);
        asAgency(() -> jdbc.sql("""
                update identity.spring_session_attributes set attribute_bytes = 'written by an earlier release'::bytea
                where session_primary_id in (select primary_id from identity.spring_session where principal_name = :name)""").param("name", person.username()).update());
        assertThat(browser.open("/").getResponse().getRedirectedUrl()).isEqualTo("/login");
    }

    private long sessions() {
        return asAgency(() -> jdbc.sql("select count(*) from identity.spring_session where principal_name = :name")
                .param("name", person.username())
                .query(Long.class)
                .single());
    }

    private static String page(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
