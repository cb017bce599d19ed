package app.quittance.web.legal;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.account.Owed;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.debtor.DebtorKind;
import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.CourtSums;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.MatterStatus;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An order for a part, and what the account owes after it; a title that falls to a late opposition. */
class GrantedInPartTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 6, 1);
    private static final LocalDate FILED = LocalDate.of(2026, 7, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TITLED = LocalDate.of(2026, 11, 2);

    @Autowired
    private GivenAgency agency;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenMatters givenMatters;

    @Autowired
    private Packets packets;

    @Autowired
    private Matters matters;

    @Autowired
    private Statements statements;

    @Autowired
    private MockMvc web;

    private CaseId id = new CaseId(Uuid7.next());

    @BeforeEach
    void a_petition_that_was_filed() {
        agency.exists();
        onDay(NOTIFIED);
        id = given.in(
                "69003",
                "Lyon",
                given.clientWithRate("12.5"),
                DebtorKind.COMPANY,
                NOTIFIED,
                given.invoice("4812.60", NOTIFIED.minusDays(100)));
        givenMatters.notified(id, NOTIFIED);
        onDay(FILED);
        givenMatters.readyForCourt(id);
        does(() -> packets.assemble(id, "Tribunal des activités économiques de Lyon", SOMEONE));
        does(() -> matters.filed(id, FILED, SOMEONE));
        onDay(TODAY);
    }

    @Test
    void a_part_is_served_only_once_the_client_accepted_it_and_the_rest_is_given_up_with_the_title() throws Exception {
        CourtSums asked = matter().asked().orElseThrow();
        assertThat(asked.principal()).isEqualTo(Money.euros("4812.60"));
        Money interest = Money.euros("50.00");
        assertThat(asked.interest()).isGreaterThan(interest);
        act("/steps", "step", "ORDERED", "on", "2026-09-10", "interest", "50.00", "accessories", "0");
        assertThat(matter().granted()).contains(Money.euros("4862.60"));
        assertThat(page()).contains("renoncer au reste", "4 862,60");

        refused("matter.partial-not-accepted", () -> matters.served(id, LocalDate.of(2026, 9, 20), true, SOMEONE));
        refused("matter.acceptance-missing", () -> matters.acceptPartial(id, TODAY, " ", SOMEONE));
        act("/partial", "accepted", "true", "on", "2026-09-15", "how", "courriel de la direction");
        does(() -> matters.served(id, LocalDate.of(2026, 9, 20), true, SOMEONE));
        Owed before = owed(TITLED);
        does(() -> matters.enforceable(id, TITLED, SOMEONE));

        Owed after = owed(TITLED);
        assertThat(after.principal()).isEqualTo(before.principal());
        assertThat(before.interest().minus(after.interest()))
                .isEqualTo(asked.interest().minus(interest));
        assertThat(before.indemnity().minus(after.indemnity())).isEqualTo(asked.accessories());
    }

    @Test
    void a_part_that_is_not_served_leaves_everything_owed() throws Exception {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), half(), SOMEONE));
        Owed before = owed(TODAY);
        act("/partial", "accepted", "false", "on", "2026-09-15");

        assertThat(matter().status()).isEqualTo(MatterStatus.LAPSED);
        assertThat(owed(TODAY)).isEqualTo(before);
        refused("matter.nothing-partial", () -> matters.declinePartial(id, TODAY, SOMEONE));
    }

    @Test
    void no_element_is_granted_beyond_what_was_asked() {
        CourtSums asked = matter().asked().orElseThrow();
        CourtSums more = new CourtSums(
                asked.principal().minus(Money.euros("100.00")),
                asked.interest().plus(Money.euros("0.01")),
                asked.accessories());
        refused("matter.granted-amount", () -> matters.ordered(id, LocalDate.of(2026, 9, 10), more, SOMEONE));
        CourtSums nothing = new CourtSums(Money.euros("0.00"), Money.euros("0.00"), Money.euros("0.00"));
        refused("matter.granted-amount", () -> matters.ordered(id, LocalDate.of(2026, 9, 10), nothing, SOMEONE));
    }

    @Test
    void a_late_opposition_makes_the_title_fall_and_what_was_given_up_is_owed_again() throws Exception {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), half(), SOMEONE));
        does(() -> matters.acceptPartial(id, LocalDate.of(2026, 9, 11), "courriel", SOMEONE));
        does(() -> matters.served(id, LocalDate.of(2026, 9, 20), false, SOMEONE));
        Owed untouched = owed(TODAY);
        does(() -> matters.enforceable(id, TITLED, SOMEONE));
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.TITLE);
        assertThat(owed(TODAY).principal()).isLessThan(untouched.principal());
        assertThat(page()).contains("Opposition");

        act("/steps", "step", "OPPOSED", "on", "2026-11-10");

        assertThat(matter().status()).isEqualTo(MatterStatus.OPPOSED);
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.LITIGATION);
        assertThat(owed(TODAY)).isEqualTo(untouched);

        act("/steps", "step", "ENFORCEABLE", "on", "2026-11-18", "interest", "0", "accessories", "0");
        assertThat(matter().granted()).contains(Money.euros("4812.60"));
        assertThat(owed(TODAY).principal()).isEqualTo(untouched.principal());
        assertThat(owed(TODAY).indemnity()).isEqualTo(Money.euros("0.00"));
    }

    @Test
    void a_title_served_in_person_or_after_the_month_of_the_first_act_is_not_opposed() {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), SOMEONE));
        does(() -> matters.served(id, LocalDate.of(2026, 9, 20), false, SOMEONE));
        does(() -> matters.firstAct(id, LocalDate.of(2026, 9, 25), SOMEONE));
        does(() -> matters.enforceable(id, TITLED, SOMEONE));
        refused("matter.opposition-late", () -> matters.opposed(id, LocalDate.of(2026, 11, 10), SOMEONE));
    }

    private CourtSums half() {
        return new CourtSums(Money.euros("2406.30"), Money.euros("0.00"), Money.euros("0.00"));
    }

    private Owed owed(LocalDate on) {
        return asAgency(() -> statements.of(id, on)).owed();
    }

    private MatterFacts matter() {
        return asAgency(() -> matters.of(id)).orElseThrow();
    }

    private void act(String address, String... parameters) throws Exception {
        var request = post("/legal/cases/" + given.facts(id).reference() + address);
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        int status = web.perform(request.with(As.role(Role.LEGAL)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(302);
    }

    private String page() throws Exception {
        return web.perform(get("/legal/cases/" + given.facts(id).reference())
                        .with(As.role(Role.LEGAL))
                        .cookie(new Cookie("language", "FR")))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> does(act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void does(Runnable act) {
        asAgency(() -> {
            act.run();
            return true;
        });
    }
}
