package app.quittance.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** What the legal team finds in its mail in the morning. */
class DeadlineRemindersTest extends DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 9, 1);
    private static final LocalDate FILED = LocalDate.of(2026, 11, 10);

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
    private Debtors debtors;

    @Autowired
    private People people;

    @Autowired
    private AgencyProfile agencies;

    @Autowired
    private Sentences sentences;

    @Autowired
    private AgencyCalendar calendar;

    @Autowired
    private TransactionTemplate transaction;

    private final JavaMailSender server = mock(JavaMailSender.class);
    private final String address = "juriste." + Uuid7.next().toString().replace("-", "") + "@agence.example";
    private CaseId id = new CaseId(Uuid7.next());

    @BeforeEach
    void a_petition_whose_costs_are_due_on_the_25th() {
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
        asAgency(() -> packets.assemble(id, "Tribunal des activités économiques de Lyon", GivenCases.SOMEONE));
        asAgency(() -> {
            matters.filed(id, FILED, GivenCases.SOMEONE);
            return people.create(NewPerson.ofAgency(address, "Camille Orsolle", Role.LEGAL, address));
        });
    }

    @Test
    void what_is_due_within_a_week_comes_once_a_day_and_without_the_debtor_s_name() {
        onDay(LocalDate.of(2026, 11, 20));

        String mail = mail();

        String debtor = asAgency(() -> debtors.get(given.facts(id).debtorId())).name();
        assertThat(mail)
                .contains("• 25 novembre 2026 : Consigner les frais de greffe (dossier "
                        + given.facts(id).reference() + ")")
                .doesNotContain(debtor);
        clearInvocations(server);
        remind(server);
        verify(server, never()).send(any(SimpleMailMessage.class));
    }

    @Test
    void a_date_that_nobody_checked_comes_before_its_week_and_a_day_that_passed_is_said() {
        onDay(LocalDate.of(2026, 11, 12));
        assertThat(mail()).contains(given.facts(id).reference() + ") – date à contrôler");

        onDay(LocalDate.of(2026, 11, 13));
        asAgency(() -> {
            deadlines.confirm(
                    id,
                    deadlines.of(id).getFirst().id(),
                    new app.quittance.kernel.Actor(
                            app.quittance.kernel.Actor.Kind.PERSON, Uuid7.next(), "Alix Mérignon"));
            return true;
        });
        assertThat(mail()).doesNotContain(given.facts(id).reference());

        onDay(LocalDate.of(2026, 11, 27));
        assertThat(mail()).contains(given.facts(id).reference() + ") – DÉPASSÉ");
    }

    @Test
    void a_mail_server_that_is_down_is_asked_again() {
        onDay(LocalDate.of(2026, 11, 21));
        doThrow(new MailSendException("down")).when(server).send(any(SimpleMailMessage.class));
        assertThatThrownBy(() -> remind(server)).isInstanceOf(MailSendException.class);
        doNothing().when(server).send(any(SimpleMailMessage.class));
        assertThat(mail()).contains(given.facts(id).reference());
    }

    /** The text that this person got today; empty where there was none. */
    private String mail() {
        clearInvocations(server);
        remind(server);
        var messages = ArgumentCaptor.forClass(SimpleMailMessage.class);
        verify(server, atLeast(0)).send(messages.capture());
        List<String> own = messages.getAllValues().stream()
                .filter(message ->
                        List.of(Objects.requireNonNull(message.getTo())).contains(address))
                .map(message -> Objects.requireNonNull(message.getText()).replace('\u00a0', ' '))
                .toList();
        return String.join("\n", own);
    }

    private void remind(JavaMailSender with) {
        var servers = new StaticListableBeanFactory(Map.of("server", with));
        var reminders = new DeadlineReminders(
                servers.getBeanProvider(JavaMailSender.class),
                jdbc,
                people,
                agencies,
                sentences,
                calendar,
                transaction);
        DataScope.AGENCY.run(reminders::remindAll);
    }
}
