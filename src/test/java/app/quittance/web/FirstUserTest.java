package app.quittance.web;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.arrangement.Instalment;
import app.quittance.arrangement.Plans;
import app.quittance.casefile.CaseId;
import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Chart;
import app.quittance.ledger.LedgerAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody meets who uses the pages for the first time, and slips. */
class FirstUserTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** Thymeleaf replaces a tag before it looks at the condition on it, which then counts for nothing. */
    private static final Pattern CONDITION_LOST =
            Pattern.compile("<(?=[^<>]*\\sth:replace=)(?=[^<>]*\\sth:(if|unless|each)=)[^<>]*>");

    @Autowired
    private List<Chart> charts;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Plans plans;

    @Autowired
    private GivenCases given;

    @Autowired
    private MockMvc web;

    @Test
    void every_account_of_the_books_has_a_name_in_both_languages() {
        List<String> accounts = charts.stream()
                .flatMap(chart -> chart.accounts().stream())
                .map(LedgerAccount::name)
                .toList();
        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            String key = "money.account." + account;
            assertThat(messages.getMessage(key, null, Locale.FRENCH)).isNotBlank();
            assertThat(messages.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void a_mistyped_reference_is_said_on_the_form() throws Exception {
        var payment = post("/money")
                .param("reference", "q26-999999")
                .param("amount", "10")
                .param("receivedOn", DAY.toString())
                .param("means", "TRANSFER")
                .param("key", Uuid7.next().toString());
        var answer = web.perform(payment.with(csrf()).with(As.role(Role.ACCOUNTANT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Aucun dossier ne porte la référence");
    }

    @Test
    void an_instalment_that_nobody_paid_is_not_shown_as_paid() throws Exception {
        onDay(DAY);
        CaseId id = given.companyCase(given.client(), DAY.minusDays(30));
        asAgency(() -> plans.agree(
                id,
                List.of(
                        new Instalment(DAY.plusDays(10), Money.euros("50.00")),
                        new Instalment(DAY.plusDays(40), Money.euros("50.00"))),
                SOMEONE));
        String page = web.perform(get("/cases/" + given.facts(id).reference()).with(As.role(Role.LEAD)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("30/11/2026").doesNotContain("Payée");
    }

    @Test
    void no_tag_of_a_page_is_replaced_and_conditional_at_once() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".html")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Files.readString(page)).doesNotContainPattern(CONDITION_LOST));
        }
    }
}
