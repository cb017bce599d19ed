package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.identity.Person;
import app.quittance.identity.Role;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front door, by keyboard. */
class SignInStory extends BrowserStory {

    private Person legal;

    @BeforeEach
    void a_legal_officer() {
        legal = someone(Role.LEGAL, "Claire Nauroy");
    }

    @Test
    void a_wrong_password_is_said_and_the_name_is_kept() {
        Desk desk = desk().open("/login");
        desk.page().keyboard().type(legal.username());
        desk.page().keyboard().press("Tab");
        desk.page().keyboard().type("faux");
        desk.page().keyboard().press("Enter");
        desk.told("Identifiant ou mot de passe incorrect.");
        assertThat(desk.page().getByLabel("Identifiant")).hasValue(legal.username());
        assertThat(desk.page().getByLabel("Mot de passe")).isFocused();
        desk.page().keyboard().type(PASSWORD);
        desk.page().keyboard().press("Enter");
        assertThat(desk.page()).hasURL(Pattern.compile("/legal$"));
        desk.look();
    }

    @Test
    void after_five_failures_the_door_says_how_long_to_wait() {
        Desk desk = desk();
        String nobody = "personne-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            desk.open("/login");
            desk.page().getByLabel("Identifiant").fill(nobody);
            desk.page().getByLabel("Mot de passe").fill("faux");
            desk.button("Se connecter").click();
        }
        desk.told("Réessayez dans quinze minutes");
    }

    @Test
    void the_first_tab_leads_past_the_menu() {
        Desk desk = deskOf(legal);
        desk.page().keyboard().press("Tab");
        assertThat(desk.link("Aller au contenu")).isFocused();
        desk.page().keyboard().press("Enter");
        assertThat(desk.page().locator("#content")).isFocused();
    }

    @Test
    void whoever_reads_english_finds_every_page_in_english() {
        Desk desk = desk();
        desk.page().navigate(desk.open("/login").page().url());
        desk.button("English").click();
        assertThat(desk.page().locator("html")).hasAttribute("lang", "en");
        Assertions.assertThat(desk.words()).contains("Sign in").doesNotContain("??", "Connexion");
    }
}
