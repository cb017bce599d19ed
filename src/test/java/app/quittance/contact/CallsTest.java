package app.quittance.contact;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.Joins;
import app.quittance.debtor.LikenessId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls and notes through the calendar: 16 November 2026 is a Monday. */
class CallsTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Calls calls;

    @Autowired
    private Letters letters;

    @Autowired
    private Notes notes;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private Joins joins;

    @Autowired
    private GivenAgency agency;

    private ClientId client;
    private CaseId caseId;

    @BeforeEach
    void a_case_whose_first_letter_went() {
        onDay(MONDAY);
        agency.exists();
        client = given.client();
        caseId = given.companyCase(client, MONDAY);
        firstLetter();
    }

    @Test
    void nobody_is_rung_before_the_first_letter() {
        caseId = given.companyCase(client, MONDAY);
        assertThatThrownBy(() -> ring(MONDAY, 11)).hasMessageContaining("first-letter-missing");
        assertThat(asAgency(() -> calls.obstacle(caseId, at(MONDAY, 11)))).isPresent();
    }

    @Test
    void a_debtor_who_rings_is_heard_at_any_time() {
        caseId = given.companyCase(client, MONDAY);
        log(CallDirection.INCOMING, MONDAY.minusDays(1), 22, null);
        assertThat(asAgency(() -> calls.of(caseId))).hasSize(1);
    }

    @Test
    void nobody_is_rung_at_night_on_a_weekend_or_on_a_holiday() {
        onDay(MONDAY.plusDays(60));
        assertThatThrownBy(() -> ring(MONDAY, 23)).hasMessageContaining("contact.hours");
        assertThatThrownBy(() -> ring(MONDAY, 8)).hasMessageContaining("contact.hours");
        assertThatThrownBy(() -> ring(MONDAY.plusDays(5), 11)).hasMessageContaining("contact.closed-day");
        assertThatThrownBy(() -> ring(MONDAY.plusDays(6), 11)).hasMessageContaining("contact.closed-day");
        assertThatThrownBy(() -> ring(LocalDate.of(2026, 12, 25), 11)).hasMessageContaining("contact.holiday");
    }

    @Test
    void nobody_is_rung_a_fourth_time_in_seven_days() {
        onDay(MONDAY.plusDays(14));
        ring(MONDAY, 11);
        ring(MONDAY.plusDays(1), 11);
        ring(MONDAY.plusDays(2), 11);
        assertThatThrownBy(() -> ring(MONDAY.plusDays(3), 11))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too-often");
        ring(MONDAY.plusDays(7), 11);
    }

    @Test
    void a_debtor_under_two_names_is_not_rung_more_often_than_under_one() {
        onDay(MONDAY.plusDays(14));
        ring(MONDAY, 11);
        ring(MONDAY.plusDays(1), 11);
        ring(MONDAY.plusDays(2), 11);
        CaseId first = caseId;
        caseId = given.companyCase(given.client(), MONDAY);
        firstLetter();
        LikenessId pair = given.resembling(first, caseId);
        asAgency(() -> joins.same(pair, SOMEONE));
        assertThatThrownBy(() -> ring(MONDAY.plusDays(3), 11)).hasMessageContaining("too-often");
        asAgency(() -> joins.takeBack(pair, SOMEONE));
        ring(MONDAY.plusDays(3), 11);
    }

    @Test
    void the_debtor_of_a_resting_case_is_not_rung() {
        asAgency(() -> {
            caseFiles.hold(caseId, HoldReason.DISPUTED, MONDAY, null, SOMEONE);
            return caseId;
        });
        assertThatThrownBy(() -> ring(MONDAY, 11)).hasMessageContaining("case-held");
    }

    @Test
    void a_call_back_stands_until_the_next_call() {
        log(CallDirection.OUTGOING, MONDAY, 11, MONDAY.plusDays(2));
        assertThat(callBacks()).containsExactly(MONDAY.plusDays(2));
        onDay(MONDAY.plusDays(2));
        ring(MONDAY.plusDays(2), 15);
        assertThat(callBacks()).isEmpty();
    }

    @Test
    void a_call_is_not_written_down_before_it_took_place_nor_a_call_back_in_the_past() {
        assertThatThrownBy(() -> ring(MONDAY.plusDays(1), 11)).hasMessageContaining("in-the-future");
        assertThatThrownBy(() -> log(CallDirection.OUTGOING, MONDAY, 11, MONDAY.minusDays(1)))
                .hasMessageContaining("call-back-past");
    }

    @Test
    void the_timeline_tells_the_latest_first_and_keeps_the_houses_notes_from_the_client() {
        onDay(MONDAY.plusDays(1));
        ring(MONDAY.plusDays(1), 11);
        asAgency(() -> notes.add(caseId, "Le comptable est absent jusqu’à jeudi.", SOMEONE));
        var all = asAgency(() -> timeline.of(caseId));
        assertThat(all).hasSize(3);
        assertThat(all.getFirst()).isInstanceOf(NoteFacts.class);
        assertThat(all.getLast()).isInstanceOf(LetterFacts.class);
        assertThat(asClient(client, () -> timeline.of(caseId))).hasSize(2).noneMatch(NoteFacts.class::isInstance);
        assertThat(asClient(given.client(), () -> timeline.of(caseId))).isEmpty();
    }

    @Test
    void an_empty_note_is_refused() {
        assertThatThrownBy(() -> asAgency(() -> notes.add(caseId, "  ", SOMEONE)))
                .hasMessageContaining("no-words");
    }

    private void firstLetter() {
        asAgency(() -> letters.send(new SendLetter(caseId, LetterKind.FIRST_LETTER, LetterMeans.POST, SOMEONE)));
    }

    private void ring(LocalDate day, int hour) {
        log(CallDirection.OUTGOING, day, hour, null);
    }

    private void log(CallDirection direction, LocalDate day, int hour, @Nullable LocalDate callBackOn) {
        asAgency(() -> calls.log(new LogCall(
                caseId, direction, at(day, hour), CallOutcome.MESSAGE_LEFT, "Message laissé.", callBackOn, SOMEONE)));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(AgencyCalendar.ZONE).toInstant();
    }

    private List<LocalDate> callBacks() {
        return asAgency(() -> jdbc.sql("select call_back_on from contact.api_call_back where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> row.getObject("call_back_on", LocalDate.class))
                .list());
    }
}
