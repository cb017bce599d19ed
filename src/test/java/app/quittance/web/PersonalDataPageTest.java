package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorId;
import app.quittance.identity.Role;
import app.quittance.scoring.Scores;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A person who asks what the agency holds gets all of it, with the scores, their reasons and how they are estimated. */
class PersonalDataPageTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount accounts;

    @Autowired
    private Scores scores;

    @Autowired
    private MockMvc web;

    private CaseId id;

    @BeforeEach
    void a_consumer_with_two_cases() {
        onDay(TODAY);
        id = given.consumerCase(given.client(), TODAY);
        accounts.eventually(() -> asAgency(() -> scores.of(id)).isPresent());
    }

    @Test
    void the_copy_holds_every_case_with_its_score_the_reasons_and_the_card_of_the_model() throws Exception {
        CaseId other = given.again(given.client(), id, TODAY, given.invoice("320.00", LocalDate.of(2026, 9, 30)));
        accounts.eventually(() -> asAgency(() -> scores.of(other)).isPresent());

        String copy = copy("FR");

        assertThat(copy)
                .contains(given.facts(id).reference(), given.facts(other).reference())
                .contains("RGPD, article 15", "Probabilité que la moitié au moins", "saisir la CNIL")
                .contains(written(asAgency(() -> scores.inWords(scores.of(id).orElseThrow(), Locale.FRENCH))));
        assertThat(copy("EN"))
                .contains("GDPR, article 15", "Probability that at least half", "lodge a complaint")
                .contains(written(asAgency(() -> scores.inWords(scores.of(id).orElseThrow(), Locale.ENGLISH))));
    }

    @Test
    void who_answers_requests_finds_it_on_the_case_and_a_collector_does_not() throws Exception {
        String address = "/debtors/" + debtor().value() + "/personal-data";
        String file = "/cases/" + given.facts(id).reference();

        assertThat(page(file, Role.LEAD, "FR")).contains(address);
        assertThat(page(file, Role.LEGAL, "FR")).contains(address);
        web.perform(get(address).with(As.role(Role.COLLECTOR))).andExpect(status().isForbidden());
        CaseId company = given.companyCase(given.client(), TODAY);
        assertThat(page("/cases/" + given.facts(company).reference(), Role.LEAD, "FR"))
                .as("a company is not a person whose data it is")
                .doesNotContain("personal-data");
    }

    @Test
    void a_debtor_whom_nobody_knows_has_no_copy() throws Exception {
        web.perform(get("/debtors/" + UUID.randomUUID() + "/personal-data").with(As.role(Role.LEAD)))
                .andExpect(status().isNotFound());
    }

    private DebtorId debtor() {
        return given.facts(id).debtorId();
    }

    private String copy(String language) throws Exception {
        return page("/debtors/" + debtor().value() + "/personal-data", Role.LEAD, language);
    }

    private String page(String address, Role role, String language) throws Exception {
        return web.perform(get(address).with(As.role(role)).cookie(new Cookie("language", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The sentences as they stand in a page. */
    private static List<String> written(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replace("&", "&amp;").replace("'", "&#39;"))
                .toList();
    }
}
