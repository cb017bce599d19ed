package app.quittance.web.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.PersonId;
import app.quittance.identity.Role;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.web.As;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a calendar program reads under a private link: the deadlines of the matters, without a debtor's name. */
class CalendarFeedTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private GivenAgency agency;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenMatters givenMatters;

    @Autowired
    private Matters matters;

    @Autowired
    private Packets packets;

    @Autowired
    private Debtors debtors;

    @Autowired
    private People people;

    @Autowired
    private MockMvc web;

    private Person lawyer;

    @BeforeEach
    void someone_of_the_legal_team() {
        agency.exists();
        onDay(TODAY);
        lawyer = someone(Role.LEGAL);
    }

    @Test
    void the_feed_holds_what_is_to_be_done_with_its_day_its_rule_and_two_reminders() throws Exception {
        CaseId id = orderedCase();
        String reference = given.facts(id).reference();

        String text = text(link(lawyer));
        ICalendar feed = Biweekly.parse(text).first();

        List<VEvent> events = feed.getEvents().stream()
                .filter(event -> event.getSummary().getValue().contains(reference))
                .toList();
        assertThat(events).isNotEmpty();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getSummary().getValue()).contains("Signifier l’ordonnance");
            assertThat(event.getDescription().getValue()).contains("CPC art. 1411");
            assertThat(event.getAlarms()).hasSize(2);
        });
        assertThat(text)
                .as("three months end on a Saturday (CPC 642)")
                .contains("DTSTART;VALUE=DATE:20270222")
                .doesNotContain(debtor(id));
        assertThat(feed.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }

    @Test
    void a_new_link_ends_the_one_before_and_a_removed_one_ends() throws Exception {
        String first = link(lawyer);
        text(first);
        String second = link(lawyer);
        web.perform(get(first)).andExpect(status().isNotFound());
        text(second);
        web.perform(post("/legal/calendar-link/end").with(As.person(lawyer)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void whoever_left_reads_nothing_more_and_a_guess_finds_nothing() throws Exception {
        String link = link(lawyer);
        asAgency(() -> {
            people.deactivate(lawyer.id());
            return true;
        });
        web.perform(get(link)).andExpect(status().isNotFound());
        web.perform(get("/calendar/guess.ics")).andExpect(status().isNotFound());
    }

    private CaseId orderedCase() {
        onDay(NOTIFIED);
        CaseId id = given.in(
                "69003",
                "Lyon",
                given.client(),
                DebtorKind.COMPANY,
                NOTIFIED,
                given.invoice("4812.60", NOTIFIED.minusDays(100)));
        givenMatters.notified(id, NOTIFIED);
        onDay(TODAY);
        givenMatters.readyForCourt(id);
        asAgency(() -> packets.assemble(id, "Tribunal des activités économiques de Lyon", GivenCases.SOMEONE));
        asAgency(() -> {
            matters.filed(id, TODAY, GivenCases.SOMEONE);
            matters.ordered(id, TODAY, GivenCases.SOMEONE);
            return true;
        });
        return id;
    }

    private String debtor(CaseId id) {
        return asAgency(() -> debtors.get(given.facts(id).debtorId())).name();
    }

    private Person someone(Role role) {
        String name = "juriste." + Uuid7.next().toString().replace("-", "");
        return asAgency(() -> {
            PersonId id = people.create(NewPerson.ofAgency(name, "Camille Orsolle", role, name + "@agence.example"));
            return people.get(id);
        });
    }

    /** The address that the page shows once. */
    private String link(Person person) throws Exception {
        var made = web.perform(
                        post("/legal/calendar-link").with(As.person(person)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String address = (String) Objects.requireNonNull(made.getFlashMap().get("calendarLink"));
        return address.substring(address.indexOf("/calendar/"));
    }

    private String text(String link) throws Exception {
        return web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
