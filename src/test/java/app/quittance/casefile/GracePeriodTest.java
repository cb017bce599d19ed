package app.quittance.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.account.AccountProof;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.identity.Role;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.web.As;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A judge gave the debtor time (C. civ. 1343-5): the case rests and bears nothing meanwhile. */
class GracePeriodTest extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 1);

    @Autowired
    private GivenCases given;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private EndingHolds ending;

    @Autowired
    private Statements statements;

    @Autowired
    private GivenAccount accounts;

    @Autowired
    private AccountProof proof;

    @Autowired
    private MockMvc web;

    @Test
    void the_case_rests_until_its_end_and_bears_no_interest_meanwhile() {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);
        Money before = interest(id, FROM);
        grant(id, FROM, UNTIL);

        assertThat(given.facts(id).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.GRACE_PERIOD);
            assertThat(hold.until()).isEqualTo(Optional.of(UNTIL));
        });
        assertThat(interest(id, TODAY)).isEqualTo(before);
        assertThat(interest(id, UNTIL)).isEqualTo(before);
        // It runs again from the last day on, whether or not the hold was lifted by then.
        assertThat(interest(id, UNTIL.plusDays(30))).isGreaterThan(before);

        onDay(UNTIL.minusDays(1));
        DataScope.AGENCY.run(ending::all);
        assertThat(given.facts(id).isHeld()).isTrue();
        onDay(UNTIL.plusDays(2));
        DataScope.AGENCY.run(ending::all);
        assertThat(given.facts(id).isHeld()).isFalse();
        assertThat(interest(id, UNTIL)).isEqualTo(before);
    }

    @Test
    void time_that_is_already_over_leaves_its_freeze_and_no_hold() {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);
        Money whole = interest(id, TODAY);
        grant(id, FROM, TODAY.minusDays(1));

        assertThat(given.facts(id).isHeld()).isFalse();
        assertThat(interest(id, TODAY)).isLessThan(whole);
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        "2026-06-02, 2026-09-01, case.grace-to-come",
        "2026-05-01, 2026-05-01, case.grace-dates",
        "2026-05-01, 2028-05-02, case.grace-too-long",
    })
    void dates_that_no_judge_can_give_are_refused(LocalDate from, LocalDate until, String code) {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> grant(id, from, until))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(given.facts(id).isHeld()).isFalse();
    }

    @Test
    void the_legal_team_records_it_on_the_page_of_the_case_once() throws Exception {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);

        for (int i = 0; i < 2; i++) {
            web.perform(post("/legal/cases/" + given.facts(id).reference() + "/grace")
                    .with(As.role(Role.LEGAL))
                    .with(csrf())
                    .param("from", FROM.toString())
                    .param("until", UNTIL.toString())
                    .param("decision", "TJ Grenoble, 1er mai 2026, n° 26/00123"));
        }

        assertThat(given.facts(id).holds()).hasSize(1);
    }

    @Test
    void time_entered_by_mistake_is_taken_back_and_interest_and_books_are_as_if_it_had_never_been() {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);
        CaseId alike = given.companyCase(given.client(), PLACED);
        grant(id, FROM, UNTIL);
        accounts.pay(id, "60.00", TODAY);
        accounts.pay(alike, "60.00", TODAY);
        withdraw(id, "enregistré sur le mauvais dossier");

        assertThat(given.facts(id).isHeld()).isFalse();
        assertThat(interest(id, UNTIL)).isEqualTo(interest(alike, UNTIL));
        assertThat(accounts.at(id, TODAY).owed())
                .isEqualTo(accounts.at(alike, TODAY).owed());
        accounts.eventually(() -> proof.agrees(id));
        accounts.assertSound(id);
        assertThat(accounts.journal(id))
                .filteredOn(entry -> entry.kind().equals("case.grace-withdrawn"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("reason", "enregistré sur le mauvais dossier")
                        .containsEntry("from", FROM.toString())
                        .containsEntry("until", UNTIL.toString()));
        // The right one may be entered on the same days.
        grant(id, FROM, UNTIL);
        assertThat(given.facts(id).isHeld()).isTrue();
    }

    @Test
    void nothing_is_taken_back_without_a_reason_or_where_no_time_runs() {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);
        GivenAccount.refuses("case.grace-none", () -> withdraw(id, "erreur"));
        grant(id, FROM, UNTIL);
        GivenAccount.refuses("case.grace-withdrawn-why", () -> withdraw(id, " "));
        assertThat(given.facts(id).isHeld()).isTrue();
    }

    @Test
    void who_may_record_it_may_take_it_back_and_nobody_else() throws Exception {
        onDay(TODAY);
        CaseId id = given.companyCase(given.client(), PLACED);
        grant(id, FROM, UNTIL);

        withdrawOnPage(id, Role.COLLECTOR).andExpect(status().isForbidden());
        assertThat(given.facts(id).isHeld()).isTrue();
        withdrawOnPage(id, Role.LEGAL).andExpect(status().is3xxRedirection());
        assertThat(given.facts(id).isHeld()).isFalse();
    }

    private ResultActions withdrawOnPage(CaseId id, Role role) throws Exception {
        return web.perform(post("/legal/cases/" + given.facts(id).reference() + "/grace/withdrawn")
                .with(As.role(role))
                .with(csrf())
                .param("reason", "enregistré sur le mauvais dossier"));
    }

    private void withdraw(CaseId id, String reason) {
        asAgency(() -> {
            caseFiles.withdrawGrace(id, reason, GivenCases.SOMEONE);
            return true;
        });
    }

    private void grant(CaseId id, LocalDate from, LocalDate until) {
        asAgency(() -> {
            caseFiles.grantGrace(id, from, until, "TJ Grenoble, n° 26/00123", GivenCases.SOMEONE);
            return true;
        });
    }

    private Money interest(CaseId id, LocalDate asOf) {
        Statement statement = asAgency(() -> statements.of(id, asOf));
        return statement.owed().interest();
    }
}
