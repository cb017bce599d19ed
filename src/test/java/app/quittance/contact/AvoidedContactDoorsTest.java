package app.quittance.contact;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.arrangement.Plans;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.DebtorNotes;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a client asks to avoid is refused where somebody would use it, and nothing else is. 16 November 2026 is a Monday. */
class AvoidedContactDoorsTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Instant ELEVEN =
            MONDAY.atTime(11, 0).atZone(AgencyCalendar.ZONE).toInstant();

    @Autowired
    private Calls calls;

    @Autowired
    private Letters letters;

    @Autowired
    private ClientWords words;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Plans plans;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    private ClientId client;
    private CaseId id;

    @BeforeEach
    void a_case_whose_first_letter_went() {
        onDay(MONDAY);
        agency.exists();
        client = given.client();
        id = given.companyCase(client, MONDAY);
        asAgency(() -> letters.send(new SendLetter(id, LetterKind.FIRST_LETTER, LetterMeans.POST, SOMEONE)));
    }

    @Test
    void a_number_to_avoid_is_not_rung_but_is_heard_when_it_rings() {
        avoid("le standard (+33 1 99 00 55 66)");
        assertThat(asAgency(() -> calls.obstacle(id, ELEVEN)))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("contact.to-avoid"));
        assertThatThrownBy(() -> log(CallDirection.OUTGOING)).hasMessageContaining("contact.to-avoid");
        log(CallDirection.INCOMING);
        avoid("contact@essai.example");
        log(CallDirection.OUTGOING);
    }

    @Test
    void an_address_to_avoid_is_sent_no_email_and_paper_still_goes() {
        avoid("Contact@Essai.example, la comptable");
        assertThatThrownBy(this::addressee).hasMessageContaining("contact.to-avoid");
        onDay(MONDAY.plusDays(20));
        asAgency(() -> letters.send(new SendLetter(id, LetterKind.REMINDER, LetterMeans.POST, SOMEONE)));
        onDay(MONDAY);
        avoid("la comptable");
        assertThat(addressee()).isEqualTo("contact@essai.example");
    }

    /** As the letter writer asks for it, where a mail server is set up. */
    private String addressee() {
        var server = new StaticListableBeanFactory(Map.of("server", new JavaMailSenderImpl()));
        var rules = new ContactRules(jdbc, debtors, words, plans, server.getBeanProvider(JavaMailSender.class));
        return asAgency(() -> rules.email(caseFiles.get(id), MONDAY, ELEVEN));
    }

    private void avoid(String whom) {
        asClient(client, () -> {
            words.sayOfDebtor(id, new DebtorNotes(null, whom, null, null, null, null, null, null), SOMEONE);
            return null;
        });
    }

    private void log(CallDirection direction) {
        asAgency(() -> calls.log(
                new LogCall(id, direction, ELEVEN, CallOutcome.MESSAGE_LEFT, "Message laissé.", null, SOMEONE)));
    }
}
