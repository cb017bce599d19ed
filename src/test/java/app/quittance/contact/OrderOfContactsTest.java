package app.quittance.contact;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldReason;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No sequence of acts, however mixed, lets anything reach a debtor before the first letter (CPCE R.124-4). */
class OrderOfContactsTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final List<Delivery> OUTCOMES = List.of(
            Delivery.DELIVERED,
            Delivery.UNCLAIMED,
            Delivery.REFUSED,
            Delivery.UNKNOWN_AT_ADDRESS,
            Delivery.MISADDRESSED);

    @Autowired
    private Letters letters;

    @Autowired
    private Calls calls;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    private ClientId client;
    private CaseId caseId;
    private LocalDate today;

    @BeforeEach
    void a_case() {
        agency.exists();
        client = given.client();
        newCase();
    }

    @Test
    void nothing_reaches_a_debtor_before_the_first_letter() {
        var random = new Random(1244);
        for (int story = 0; story < 8; story++) {
            newCase();
            for (int step = 0; step < 25; step++) {
                boolean openedBefore =
                        asAgency(() -> letters.firstLetter(caseId)).isPresent();
                int contactsBefore = laterContacts();
                attempt(random);
                if (!openedBefore) assertThat(laterContacts()).isEqualTo(contactsBefore);
            }
        }
    }

    private void newCase() {
        today = MONDAY;
        onDay(today);
        caseId = given.companyCase(client, MONDAY);
    }

    private void attempt(Random random) {
        try {
            act(random);
        } catch (Refusal refused) {
            assertThat(refused.code()).matches("(contact|letter|call|case)\\..*");
        }
    }

    private void act(Random random) {
        switch (random.nextInt(9)) {
            case 0 -> send(LetterKind.FIRST_LETTER, LetterMeans.POST);
            case 1 -> send(LetterKind.REMINDER, LetterMeans.POST);
            case 2 -> send(LetterKind.REMINDER, LetterMeans.EMAIL);
            case 3 -> send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
            case 4 -> ring(8 + random.nextInt(14));
            case 5 -> returnLatest(OUTCOMES.get(random.nextInt(OUTCOMES.size())));
            case 6 -> inAgency(() -> caseFiles.hold(caseId, HoldReason.DISPUTED, today, null, SOMEONE));
            case 7 ->
                inAgency(() -> {
                    caseFiles.release(caseId, HoldReason.DISPUTED, SOMEONE);
                    caseFiles.release(caseId, HoldReason.ADDRESS_UNKNOWN, SOMEONE);
                });
            default -> {
                today = today.plusDays(1 + random.nextInt(4));
                onDay(today);
            }
        }
    }

    /** Everything that must not come first: calls, and letters that neither are nor stand in for the first. */
    private int laterContacts() {
        long lettersAfter = asAgency(() -> letters.of(caseId)).stream()
                .filter(letter -> !letter.opens())
                .count();
        return Math.toIntExact(lettersAfter + asAgency(() -> calls.of(caseId)).size());
    }

    private void send(LetterKind kind, LetterMeans means) {
        asAgency(() -> letters.send(new SendLetter(caseId, kind, means, SOMEONE)));
    }

    private void ring(int hour) {
        var at = today.atTime(hour, 30).atZone(AgencyCalendar.ZONE).toInstant();
        asAgency(() ->
                calls.log(new LogCall(caseId, CallDirection.OUTGOING, at, CallOutcome.NO_ANSWER, "", null, SOMEONE)));
    }

    private void returnLatest(Delivery outcome) {
        asAgency(() -> letters.of(caseId)).stream()
                .findFirst()
                .ifPresent(letter -> inAgency(
                        () -> letters.recordDelivery(new RecordDelivery(letter.id(), outcome, today, SOMEONE))));
    }

    private void inAgency(Runnable work) {
        asAgency(() -> {
            work.run();
            return caseId;
        });
    }
}
