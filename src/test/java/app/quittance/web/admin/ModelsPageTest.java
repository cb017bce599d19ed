package app.quittance.web.admin;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.identity.Role;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The scoring models as an administrator reads and appoints them. */
class ModelsPageTest extends DatabaseTest {

    @Autowired
    private MockMvc web;

    @Test
    void the_list_says_which_model_scores_and_what_it_learned_from() throws Exception {
        web.perform(get("/admin/models").with(As.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Modèle 1"),
                                containsString("données simulées"),
                                containsString("Fourni avec le programme"))));
    }

    @Test
    void the_card_is_readable_whole_in_both_languages() throws Exception {
        web.perform(get("/admin/models/1").with(As.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Sur 100 paires formées d’une dette payée et d’une dette impayée, 93"),
                                containsString("Qui décide"),
                                containsString("Ses chiffres de qualité disent qu’il a compris la simulation"),
                                containsString("Contester est un droit"))));
        web.perform(get("/admin/models/1").with(As.role(Role.ADMIN)).cookie(new Cookie("language", "EN")))
                .andExpect(content().string(containsString("Who decides: a person")));
    }

    @Test
    void an_appointment_that_cannot_be_is_refused_in_words() throws Exception {
        web.perform(post("/admin/models/1/appoint")
                        .param("post", "CHAMPION")
                        .param("seen", "1")
                        .param("reason", "encore")
                        .with(csrf())
                        .with(As.role(Role.ADMIN)))
                .andExpect(content().string(containsString("occupe déjà ce poste")));
        web.perform(get("/admin/models/999").with(As.role(Role.ADMIN))).andExpect(status().isNotFound());
    }

    @Test
    void nobody_else_comes_here() throws Exception {
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEGAL, Role.CLIENT}) {
            web.perform(get("/admin/models").with(As.role(role))).andExpect(status().isForbidden());
        }
    }
}
