package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.identity.Role;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What people read when something is refused, unknown or broken. */
class ErrorsTest extends DatabaseTest {

    @Autowired
    MockMvc web;

    @Autowired
    WebErrors errors;

    @Autowired
    Shell shell;

    @Autowired
    SpringTemplateEngine templates;

    private MockMvc pages;

    /** Pages that go wrong. It is no bean, so that the program does not map it. */
    @Controller
    static class Trouble {

        @PostMapping("/trouble/refusal")
        String refusal() {
            throw new Refusal("password.short", 12);
        }

        @GetMapping("/trouble/{id}")
        String unknown(@PathVariable UUID id) {
            throw new Unknown("case " + id);
        }
    }

    @BeforeEach
    void trouble() {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        pages = MockMvcBuilders.standaloneSetup(new Trouble())
                .setControllerAdvice(errors)
                .addInterceptors(shell)
                .setViewResolvers(views)
                .build();
    }

    @Test
    void a_refusal_is_a_sentence_with_a_way_back() throws Exception {
        var answer = ask(post("/trouble/refusal").header("Referer", "http://localhost/desk/cases?late=true"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer))
                .contains("Le mot de passe doit compter au moins 12 caractères.", "href=\"/desk/cases?late=true\"");
    }

    @Test
    void the_way_back_never_leads_to_another_site() throws Exception {
        for (String referer :
                new String[] {"https://elsewhere.example/x", "http://localhost//elsewhere.example", "::"}) {
            var answer = ask(post("/trouble/refusal").header("Referer", referer));
            assertThat(page(answer)).doesNotContain("href=\"https://elsewhere", "href=\"//elsewhere");
        }
    }

    @Test
    void a_refused_fragment_says_so_at_the_top_of_the_page_that_is_open() throws Exception {
        var answer = ask(post("/trouble/refusal").header("HX-Request", "true"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#notices");
        assertThat(page(answer)).contains("au moins 12 caractères").doesNotContain("<html");
    }

    @Test
    void what_does_not_exist_and_what_cannot_be_read_are_told_alike() throws Exception {
        var unknown = ask(get("/trouble/" + UUID.randomUUID()));
        var unreadable = ask(get("/trouble/17"));
        assertThat(unknown.getStatus()).isEqualTo(404).isEqualTo(unreadable.getStatus());
        assertThat(page(unknown)).isEqualTo(page(unreadable)).contains("Page introuvable");
    }

    @Test
    void a_page_that_is_not_for_a_role_says_so() throws Exception {
        var answer = web.perform(get("/admin/x").with(As.role(Role.COLLECTOR)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(page(failed(403, "/admin/x"))).contains("Accès réservé");
    }

    @Test
    void a_bug_gives_a_reference_and_nothing_of_the_machine() throws Exception {
        String page = page(failed(500, "/desk"));
        assertThat(page).containsPattern("<code>[2-9A-Z]{8}</code>").doesNotContain("IllegalState", "secret detail");
    }

    @Test
    void a_program_gets_a_problem_description() throws Exception {
        var answer = failed(500, "/api/v1/cases");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"reference\"").doesNotContain("secret detail");
    }

    /** As the server asks for the error page after something went wrong. */
    private MockHttpServletResponse failed(int status, String path) throws Exception {
        return web.perform(get("/error")
                        .with(request -> {
                            request.setDispatcherType(jakarta.servlet.DispatcherType.ERROR);
                            return request;
                        })
                        .requestAttr("jakarta.servlet.error.status_code", status)
                        .requestAttr("jakarta.servlet.error.request_uri", path)
                        .requestAttr("jakarta.servlet.error.exception", new IllegalStateException("secret detail")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.locale(Locale.FRANCE)).andReturn().getResponse();
    }

    private static String page(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
