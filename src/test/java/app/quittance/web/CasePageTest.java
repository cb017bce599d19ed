package app.quittance.web;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClosingReason;
import app.quittance.identity.Role;
import app.quittance.strategy.Routes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is said of the future of a case: nothing once it is closed, and not as final while it is about to change. */
class CasePageTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount accounts;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Routes routes;

    @Autowired
    private MockMvc web;

    @Test
    void a_closed_case_shows_no_prospects_and_no_act_that_would_be_refused() throws Exception {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), TODAY);
        accounts.eventually(() -> asAgency(() -> routes.of(id)).isPresent());
        assertThat(page(id)).contains("Chance de paiement", "Orientation", "act-call", "act-letter", "act-note");

        asAgency(() -> {
            caseFiles.close(id, ClosingReason.WITHDRAWN, SOMEONE);
            return true;
        });

        assertThat(page(id))
                .doesNotContain("Chance de paiement", "Orientation", "act-call", "act-letter", "act-waiver")
                .as("what was said still can be noted")
                .contains("act-note");
    }

    @Test
    void a_next_step_is_not_final_while_a_change_of_its_case_waits_to_be_judged() {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), TODAY);
        CaseId other = given.companyCase(given.client(), TODAY);
        accounts.eventually(
                () -> !asAgency(() -> routes.isBeingJudged(id)) && !asAgency(() -> routes.isBeingJudged(other)));

        asAgency(() -> {
            jdbc.sql("insert into strategy.to_judge (case_id) values (:case)")
                    .param("case", id.value())
                    .update();
            assertThat(routes.isBeingJudged(id)).isTrue();
            assertThat(routes.isBeingJudged(other)).isFalse();
            return true;
        });
    }

    private String page(CaseId id) throws Exception {
        return web.perform(get("/cases/" + given.facts(id).reference()).with(As.role(Role.LEAD)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
