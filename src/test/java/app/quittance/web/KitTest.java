package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Each piece of the kit can be put on a page, and keeps the promises that all pages make. */
class KitTest extends DatabaseTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    Shell shell;

    record Row(
            String reference,
            String debtor,
            String town,
            Money owed,
            @Nullable Double chance,
            String state,
            String tone) {}

    record PromiseForm(String amount, String promisedOn, String means, String note, boolean confirm) {}

    /** No bean, so that the program does not map it. */
    @Controller
    static class Sample {

        @GetMapping("/sample")
        String show(Model model) {
            model.addAttribute("paid", new BigDecimal("48210.40"));
            model.addAttribute("today", LocalDate.of(2026, 11, 3));
            model.addAttribute("now", Instant.parse("2026-11-20T09:12:00Z"));
            model.addAttribute(
                    "tabs",
                    List.of(new Tab("kit.pager", "/sample", true, 12), new Tab("login.title", "/x", false, null)));
            model.addAttribute("options", List.of(new Option("transfer", "Virement"), new Option("card", "Carte")));
            model.addAttribute(
                    "rows",
                    List.of(
                            new Row(
                                    "Q26-00412",
                                    "Menuiserie Brillac",
                                    "Nantes",
                                    Money.euros("12480.00"),
                                    0.72,
                                    "Amiable",
                                    "info"),
                            new Row(
                                    "Q26-00387",
                                    "Transports Verneau",
                                    "Rezé",
                                    Money.euros("4312.57"),
                                    0.48,
                                    "Promesse",
                                    "warn"),
                            new Row(
                                    "Q26-00391",
                                    "Garage des Salines",
                                    "Guérande",
                                    Money.euros("918.20"),
                                    0.11,
                                    "Contentieux",
                                    "bad"),
                            new Row(
                                    "Q26-00355",
                                    "Élise Hamon",
                                    "Vannes",
                                    Money.euros("186.40"),
                                    null,
                                    "Soldé",
                                    "good")));
            var form = new PromiseForm("12x", "", "", "", true);
            var errors = new BeanPropertyBindingResult(form, "form");
            errors.reject("refused", "La date promise tombe après l’échéance du plan.");
            errors.rejectValue("amount", "refused", "Écrivez un montant, par exemple 1 250,00.");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return "kit-sample";
        }
    }

    @Test
    void each_piece_renders_keeps_what_was_typed_and_says_what_is_wrong_with_it() throws Exception {
        String page = sample();
        Files.writeString(Path.of("target/kit-sample.html"), page);
        assertThat(page)
                .contains("72\u00a0%, plutôt favorable", "pas encore évalué", "value=\"12x\"", "12\u202f480,00\u00a0€")
                .contains("aria-describedby=\"amount-error\"", "par exemple 1 250,00", "après l’échéance du plan")
                .contains("3 novembre 2026", "Chargé de recouvrement")
                .doesNotContain("??");
    }

    @Test
    void no_page_holds_script_or_style_of_its_own() throws Exception {
        assertThat(sample()).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");
        try (var pages = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(pages.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(
                            file -> assertThat(Files.readString(file))
                                    .doesNotContainPattern(
                                            "<style|\\s(th:)?style=|\\s(th:)?on[a-z]+=|hx-on|hx-vals=.js:|<script(?![^>]*src=)"));
        }
    }

    @Test
    void every_icon_that_a_page_names_is_in_the_sheet() throws Exception {
        var names = Pattern.compile("id=\"([a-z-]+)\"")
                .matcher(Files.readString(STATIC.resolve("icons.svg")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var used = Pattern.compile("icon(?:=|\\(name=)'([a-z-]+)'|icons\\.svg} \\+ '#([a-z-]+)'");
        try (var pages = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(pages.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(file -> assertThat(used.matcher(Files.readString(file))
                                    .results()
                                    .map(icon -> icon.group(1) == null ? icon.group(2) : icon.group(1)))
                            .as("%s", file)
                            .isSubsetOf(names));
        }
    }

    private String sample() throws Exception {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        SecurityContextHolder.getContext()
                .setAuthentication(SignInProvider.signedIn(As.user(Role.COLLECTOR, "Camille Martin")));
        try {
            return MockMvcBuilders.standaloneSetup(new Sample())
                    .addInterceptors(shell)
                    .setViewResolvers(views)
                    .build()
                    .perform(get("/sample").locale(Locale.FRANCE))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
