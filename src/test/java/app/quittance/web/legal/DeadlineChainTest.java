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
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.identity.Role;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.DeadlineFacts;
import app.quittance.litigation.HearingFacts;
import app.quittance.litigation.Hearings;
import app.quittance.litigation.MatterDate;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.MatterStatus;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The dates of a procedure: what moves when one is put right, who answers for it, and the judge's days. */
class DeadlineChainTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 7, 1);
    private static final LocalDate FILED = LocalDate.of(2026, 8, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Actor ANOTHER = new Actor(Actor.Kind.PERSON, Uuid7.next(), "Alix Mérignon");
    private static final String COURT = "Tribunal des activités économiques de Lyon";

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
    private MatterDeadlines deadlines;

    @Autowired
    private Hearings hearings;

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
                given.client(),
                DebtorKind.COMPANY,
                NOTIFIED,
                given.invoice("4812.60", NOTIFIED.minusDays(100)));
        givenMatters.notified(id, NOTIFIED);
        onDay(FILED);
        givenMatters.readyForCourt(id);
        does(() -> packets.assemble(id, COURT, SOMEONE));
        does(() -> matters.filed(id, FILED, SOMEONE));
        onDay(TODAY);
    }

    @Test
    void an_order_of_august_put_right_to_september_has_three_months_instead_of_six() throws Exception {
        does(() -> matters.ordered(id, LocalDate.of(2026, 8, 31), SOMEONE));
        assertThat(toServe().dueOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        does(() -> deadlines.confirm(id, toServe().id(), ANOTHER));
        assertThat(toServe().confirmer()).contains("Alix Mérignon");

        String page = "/legal/cases/" + given.facts(id).reference();
        asLegal(post(page + "/corrections")
                .param("date", "ORDERED")
                .param("on", "2026-09-01")
                .param("reason", "Lu sur la minute."));

        assertThat(toServe().dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(toServe().isToBeConfirmed())
                .as("whoever checked the old date has not checked this one")
                .isTrue();
        assertThat(matter().orderedOn()).contains(LocalDate.of(2026, 9, 1));
        assertThat(read(asLegal(get(page)))).contains("à contrôler par une deuxième personne", "1er septembre 2026");
    }

    @Test
    void a_correction_needs_a_reason_and_keeps_the_order_of_events() {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), SOMEONE));
        does(() -> matters.served(id, LocalDate.of(2026, 10, 1), true, SOMEONE));

        refused("matter.correction-reason", () -> matters.correct(id, MatterDate.SERVED, TODAY, " ", SOMEONE));
        refused("matter.date-order", () -> matters.correct(id, MatterDate.SERVED, FILED, "Erreur.", SOMEONE));
        refused("matter.date-unknown", () -> matters.correct(id, MatterDate.OPPOSED, TODAY, "Erreur.", SOMEONE));
        refused("matter.future", () -> matters.correct(id, MatterDate.SERVED, TODAY.plusDays(1), "Erreur.", SOMEONE));
        assertThat(matter().servedOn()).contains(LocalDate.of(2026, 10, 1));
    }

    @Test
    void an_order_that_turns_out_to_have_been_served_too_late_is_void() {
        onDay(LocalDate.of(2027, 1, 15));
        does(() -> matters.ordered(id, LocalDate.of(2026, 10, 20), SOMEONE));
        does(() -> matters.served(id, LocalDate.of(2027, 1, 12), true, SOMEONE));

        does(() -> matters.correct(id, MatterDate.ORDERED, LocalDate.of(2026, 9, 20), "Lu sur la minute.", SOMEONE));

        assertThat(matter().status()).isEqualTo(MatterStatus.LAPSED);
        assertThat(of()).allMatch(deadline -> deadline.metOn().isPresent());
    }

    @Test
    void who_entered_a_fatal_date_does_not_check_it() {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), ANOTHER));
        UUID serve = toServe().id();

        refused("deadline.second-person", () -> deadlines.confirm(id, serve, ANOTHER));
        does(() -> deadlines.confirm(id, serve, SOMEONE));
        refused("deadline.nothing-to-confirm", () -> deadlines.confirm(id, serve, SOMEONE));
    }

    @Test
    void an_order_served_otherwise_than_in_person_may_be_opposed_a_month_after_the_first_act() {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), SOMEONE));
        does(() -> matters.served(id, LocalDate.of(2026, 9, 20), false, SOMEONE));
        does(() -> matters.firstAct(id, LocalDate.of(2026, 11, 5), SOMEONE));

        assertThat(of())
                .filteredOn(deadline -> deadline.step() == ProceduralStep.OPPOSE)
                .extracting(DeadlineFacts::dueOn)
                .contains(LocalDate.of(2026, 12, 7));
        refused("matter.first-act-known", () -> matters.firstAct(id, TODAY, SOMEONE));
        refused("matter.opposition-runs", () -> matters.enforceable(id, LocalDate.of(2026, 11, 10), SOMEONE));
    }

    @Test
    void an_opposition_leads_to_costs_a_hearing_and_its_outcome() throws Exception {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), SOMEONE));
        does(() -> matters.served(id, LocalDate.of(2026, 9, 20), true, SOMEONE));
        does(() -> matters.opposed(id, LocalDate.of(2026, 10, 12), SOMEONE));
        does(() -> matters.oppositionTold(id, LocalDate.of(2026, 11, 12), SOMEONE));

        DeadlineFacts costs = deadline(ProceduralStep.DEPOSIT_OPPOSITION_COSTS);
        assertThat(costs.dueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        does(() -> deadlines.met(id, costs.id(), TODAY, SOMEONE));
        assertThat(deadline(ProceduralStep.DEPOSIT_OPPOSITION_COSTS).metOn()).contains(TODAY);

        String page = "/legal/cases/" + given.facts(id).reference();
        asLegal(post(page + "/hearings")
                .param("on", "2026-12-14")
                .param("at", "14:00")
                .param("place", "Salle 3")
                .param("purpose", "Plaidoirie sur opposition"));
        assertThat(matter().status()).isEqualTo(MatterStatus.HEARING);
        assertThat(read(asLegal(get("/legal/month?month=2026-12"))))
                .contains("Agenda : décembre 2026", "14:00 Plaidoirie sur opposition", "Salle 3");
        assertThat(read(asLegal(get("/legal/month?month=2026-12").cookie(new Cookie("language", "EN")))))
                .contains("Calendar: December 2026", "Monday");
        assertThat(read(asLegal(get("/legal/month?month=nonsense")))).contains("novembre 2026");

        HearingFacts hearing = asAgency(() -> hearings.of(id)).getFirst();
        refused("hearing.not-held-yet", () -> hearings.held(id, hearing.id(), "Plaidée.", SOMEONE));
        refused(
                "hearing.known",
                () -> hearings.fix(
                        id,
                        new Hearings.NewHearing(hearing.heldOn(), hearing.heldAt(), "Salle 3", "Plaidoirie"),
                        SOMEONE));
        onDay(LocalDate.of(2026, 12, 15));
        does(() -> hearings.held(id, hearing.id(), "Mise en délibéré au 12 janvier 2027.", SOMEONE));
        assertThat(read(asLegal(get(page)))).contains("Mise en délibéré au 12 janvier 2027.");
    }

    @Test
    void what_is_another_case_s_is_not_found() {
        does(() -> matters.ordered(id, LocalDate.of(2026, 9, 10), ANOTHER));
        CaseId other = given.in(
                "69003",
                "Lyon",
                given.client(),
                DebtorKind.COMPANY,
                TODAY,
                given.invoice("900.00", TODAY.minusDays(90)));
        UUID serve = toServe().id();
        assertThatThrownBy(() -> does(() -> deadlines.confirm(other, serve, SOMEONE)))
                .isInstanceOf(app.quittance.kernel.Unknown.class);
    }

    private DeadlineFacts toServe() {
        return deadline(ProceduralStep.SERVE_ORDER);
    }

    private DeadlineFacts deadline(ProceduralStep step) {
        return of().stream().filter(each -> each.step() == step).findFirst().orElseThrow();
    }

    private List<DeadlineFacts> of() {
        return asAgency(() -> deadlines.of(id));
    }

    private MatterFacts matter() {
        return asAgency(() -> matters.of(id)).orElseThrow();
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> does(act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void does(Runnable act) {
        asAgency(() -> {
            act.run();
            return Optional.empty();
        });
    }

    private MockHttpServletResponse asLegal(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(As.role(Role.LEGAL)).with(csrf());
        return web.perform(request).andReturn().getResponse();
    }

    /** On one line with plain spaces and curved apostrophes. */
    private static String read(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace("&#39;", "’");
    }
}
