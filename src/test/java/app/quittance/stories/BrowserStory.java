package app.quittance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.identity.Invitations;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.platform.Pause;
import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What every story in a browser extends: the program on its real port, people with passwords, a desk for each. */
abstract class BrowserStory extends DatabaseTest {

    static final String PASSWORD = "la Loire coule vers l’ouest";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Autowired
    GivenCases given;

    @Autowired
    GivenAgency agency;

    @Autowired
    private People people;

    @Autowired
    private Invitations invitations;

    @Value("${local.server.port}")
    private int port;

    private final List<Desk> desks = new ArrayList<>();

    private Browser chromium = Chromium.running();

    @BeforeEach
    void an_agency() {
        agency.exists();
    }

    @AfterEach
    void everyone_goes_home() {
        desks.forEach(Desk::close);
    }

    /** A browser where nobody has signed in. */
    Desk desk() {
        var desk = new Desk(chromium, "http://127.0.0.1:" + port);
        desks.add(desk);
        return desk;
    }

    /** A browser in which this person has signed in. */
    Desk deskOf(Person person) {
        return desk().signIn(person.username(), PASSWORD);
    }

    Person someone(Role role, String name) {
        return withPassword(NewPerson.ofAgency("p" + UUID.randomUUID(), name, role, "qui@essai.example"));
    }

    Person someoneOf(ClientId client, String name) {
        return withPassword(NewPerson.ofClient("p" + UUID.randomUUID(), name, client, "qui@essai.example"));
    }

    /** Waits until the case has its score, its route and its next step. */
    CaseId routed(CaseId id) {
        until(() -> asAgency(() -> jdbc.sql("select count(*) from strategy.api_work where case_id = :case")
                        .param("case", id.value())
                        .query(Integer.class)
                        .single()
                == 1));
        return id;
    }

    String reference(CaseId id) {
        return given.facts(id).reference();
    }

    static void until(BooleanSupplier come) {
        Instant late = Instant.now().plus(LONG_ENOUGH);
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(late);
            Pause.aMoment();
        }
    }

    private Person withPassword(NewPerson newcomer) {
        return DataScope.AGENCY.call(() ->
                invitations.accept(invitations.invite(people.create(newcomer)).secret(), PASSWORD));
    }
}
