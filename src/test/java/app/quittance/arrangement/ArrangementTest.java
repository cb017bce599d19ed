package app.quittance.arrangement;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.MovementId;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises and plans through the calendar: 16 November 2026 is a Monday. */
class ArrangementTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Promises promises;

    @Autowired
    private Plans plans;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Journal journal;

    @Autowired
    private GivenCases given;

    private ClientId client;
    private CaseId caseId;

    @BeforeEach
    void a_case() {
        onDay(MONDAY);
        client = given.client();
        caseId = given.consumerCase(client, MONDAY);
    }

    @Test
    void a_promise_is_kept_by_a_payment_until_three_days_after_its_date() {
        promise("300.00", MONDAY.plusDays(10));
        pay("300.00", MONDAY.plusDays(13));
        assertThat(promise().status()).isEqualTo(PromiseStatus.KEPT);
        assertThat(promise().endedOn()).contains(MONDAY.plusDays(13));
        assertThat(kinds()).endsWith("promise.made", "promise.kept");
    }

    @Test
    void a_promise_is_pending_through_its_grace_and_broken_the_day_after() {
        promise("300.00", MONDAY.plusDays(10));
        judgeOn(MONDAY.plusDays(13));
        assertThat(promise().status()).isEqualTo(PromiseStatus.PENDING);
        judgeOn(MONDAY.plusDays(14));
        assertThat(promise().status()).isEqualTo(PromiseStatus.BROKEN);
        assertThat(promise().endedOn()).contains(MONDAY.plusDays(14));
    }

    @Test
    void judged_weeks_late_a_promise_is_broken_on_the_same_day() {
        promise("300.00", MONDAY.plusDays(10));
        judgeOn(MONDAY.plusDays(40));
        assertThat(promise().endedOn()).contains(MONDAY.plusDays(14));
    }

    @Test
    void judging_twice_changes_nothing() {
        promise("300.00", MONDAY.plusDays(10));
        judgeOn(MONDAY.plusDays(14));
        var before = kinds();
        judgeOn(MONDAY.plusDays(14));
        assertThat(kinds()).isEqualTo(before);
    }

    @Test
    void part_of_what_was_promised_does_not_keep_a_promise_but_the_rest_does() {
        promise("300.00", MONDAY.plusDays(10));
        pay("299.99", MONDAY.plusDays(3));
        assertThat(promise().status()).isEqualTo(PromiseStatus.PENDING);
        pay("0.01", MONDAY.plusDays(4));
        assertThat(promise().endedOn()).contains(MONDAY.plusDays(4));
    }

    @Test
    void what_was_paid_before_a_promise_does_not_keep_it() {
        pay("300.00", MONDAY.minusDays(1));
        promise("300.00", MONDAY.plusDays(10));
        judgeOn(MONDAY.plusDays(14));
        assertThat(promise().status()).isEqualTo(PromiseStatus.BROKEN);
    }

    @Test
    void a_broken_promise_was_kept_after_all_where_the_payment_is_found_late() {
        promise("300.00", MONDAY.plusDays(10));
        judgeOn(MONDAY.plusDays(20));
        pay("300.00", MONDAY.plusDays(9));
        assertThat(promise().status()).isEqualTo(PromiseStatus.KEPT);
    }

    @Test
    void a_promise_whose_payment_bounces_is_expected_again_or_broken() {
        promise("300.00", MONDAY.plusDays(10));
        MovementId payment = pay("300.00", MONDAY.plusDays(2));
        onDay(MONDAY.plusDays(5));
        bounce(payment, MONDAY.plusDays(5));
        assertThat(promise().status()).isEqualTo(PromiseStatus.PENDING);
        judgeOn(MONDAY.plusDays(14));
        assertThat(promise().status()).isEqualTo(PromiseStatus.BROKEN);
    }

    @Test
    void a_new_promise_replaces_the_one_that_is_not_due_yet() {
        promise("300.00", MONDAY.plusDays(10));
        promise("200.00", MONDAY.plusDays(20));
        assertThat(asAgency(() -> promises.of(caseId)))
                .extracting(PromiseFacts::status)
                .containsExactly(PromiseStatus.PENDING, PromiseStatus.REPLACED);
        assertThat(kinds()).endsWith("promise.made", "promise.replaced", "promise.made");
    }

    @Test
    void a_promise_in_the_past_or_far_ahead_is_refused() {
        assertThatThrownBy(() -> promise("300.00", MONDAY.minusDays(1))).hasMessageContaining("promise.date");
        assertThatThrownBy(() -> promise("300.00", MONDAY.plusDays(46))).hasMessageContaining("promise.date");
    }

    @Test
    void nothing_is_agreed_on_a_case_that_the_law_or_a_dispute_stops() {
        for (HoldReason reason :
                List.of(HoldReason.DISPUTED, HoldReason.LIMITED, HoldReason.INSOLVENCY, HoldReason.OVER_INDEBTEDNESS)) {
            CaseId held = given.consumerCase(client, MONDAY);
            asAgency(() -> {
                caseFiles.hold(held, reason, MONDAY, null, SOMEONE);
                return held;
            });
            assertThatThrownBy(() ->
                            asAgency(() -> promises.make(held, Money.euros("10.00"), MONDAY.plusDays(5), SOMEONE)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("case-held");
        }
    }

    @Test
    void a_plan_is_kept_instalment_by_instalment_to_the_end() {
        plan("900.00", 3, LocalDate.of(2026, 12, 5));
        assertThat(asAgency(() -> plans.hasRunningPlan(caseId))).isTrue();
        pay("300.00", LocalDate.of(2026, 12, 4));
        pay("600.00", LocalDate.of(2027, 1, 5));
        assertThat(plan().status()).isEqualTo(PlanStatus.KEPT);
        assertThat(plan().endedOn()).contains(LocalDate.of(2027, 1, 5));
        assertThat(plan().instalments()).allMatch(each -> each.missedOn().isEmpty());
        assertThat(asAgency(() -> plans.hasRunningPlan(caseId))).isFalse();
    }

    @Test
    void a_plan_is_off_track_when_an_instalment_is_missed_and_on_track_again_when_it_comes() {
        plan("900.00", 3, LocalDate.of(2026, 12, 5));
        judgeOn(LocalDate.of(2026, 12, 10));
        assertThat(plan().isOnTrack()).isTrue();
        judgeOn(LocalDate.of(2026, 12, 11));
        assertThat(plan().isOnTrack()).isFalse();
        assertThat(plan().status()).isEqualTo(PlanStatus.RUNNING);
        pay("300.00", LocalDate.of(2026, 12, 12));
        assertThat(plan().isOnTrack()).isTrue();
        assertThat(plan().instalments().getFirst().missedOn()).contains(LocalDate.of(2026, 12, 11));
    }

    @Test
    void a_plan_breaks_sixteen_days_after_an_unpaid_instalment() {
        plan("900.00", 3, LocalDate.of(2026, 12, 5));
        judgeOn(LocalDate.of(2026, 12, 20));
        assertThat(plan().status()).isEqualTo(PlanStatus.RUNNING);
        judgeOn(LocalDate.of(2026, 12, 21));
        assertThat(plan().status()).isEqualTo(PlanStatus.BROKEN);
        assertThat(plan().endedOn()).contains(LocalDate.of(2026, 12, 21));
        assertThat(kinds()).endsWith("plan.agreed", "plan.broken");
    }

    @Test
    void while_a_plan_runs_no_promise_and_no_other_plan_is_taken() {
        promise("100.00", MONDAY.plusDays(3));
        plan("900.00", 3, LocalDate.of(2026, 12, 5));
        assertThat(promise().status()).isEqualTo(PromiseStatus.REPLACED);
        assertThat(kinds()).endsWith("promise.made", "promise.replaced-by-plan", "plan.agreed");
        assertThatThrownBy(() -> promise("100.00", MONDAY.plusDays(3))).hasMessageContaining("plan-running");
        assertThatThrownBy(() -> plan("900.00", 3, LocalDate.of(2026, 12, 5))).hasMessageContaining("plan-running");
    }

    @Test
    void what_was_agreed_ends_with_its_case() {
        plan("900.00", 3, LocalDate.of(2026, 12, 5));
        asAgency(() -> {
            caseFiles.close(caseId, ClosingReason.WITHDRAWN, SOMEONE);
            return caseId;
        });
        asAgency(() -> {
            plans.lapse(caseId, MONDAY);
            return caseId;
        });
        assertThat(plan().status()).isEqualTo(PlanStatus.ENDED);
    }

    private void promise(String amount, LocalDate dueOn) {
        asAgency(() -> promises.make(caseId, Money.euros(amount), dueOn, SOMEONE));
    }

    private PromiseFacts promise() {
        return asAgency(() -> promises.of(caseId)).getFirst();
    }

    private void plan(String total, int instalments, LocalDate first) {
        var schedule = Schedule.monthly(Money.euros(total), instalments, first);
        asAgency(() -> plans.agree(caseId, schedule.instalments(), SOMEONE));
    }

    private PlanFacts plan() {
        return asAgency(() -> plans.of(caseId)).getFirst();
    }

    private void judgeOn(LocalDate day) {
        onDay(day);
        asAgency(() -> {
            promises.judge(day);
            plans.judge(day);
            return day;
        });
    }

    /** What the listeners do when a payment of the case came or went. */
    private void judgeCase(LocalDate day) {
        asAgency(() -> {
            promises.judge(day, List.of(caseId));
            plans.judge(day, List.of(caseId));
            return day;
        });
    }

    /** A payment as the account keeps it. */
    private MovementId pay(String amount, LocalDate on) {
        var id = new MovementId(Uuid7.next());
        onDay(on.isAfter(MONDAY) ? on : MONDAY);
        asAgency(() -> jdbc.sql("""
                insert into account.movement (movement_id, case_id, client_id, kind, amount, currency, effective_on, means,
                                              received_by, key, recorded_at, recorded_by)
                values (:id, :case, :client, 'PAYMENT', :amount, 'EUR', :on, 'TRANSFER', 'AGENCY', :key, now(), 'Essai')""")
                .param("id", id.value())
                .param("case", caseId.value())
                .param("client", client.value())
                .param("amount", Money.euros(amount).amount())
                .param("on", on)
                .param("key", id.value().toString())
                .update());
        judgeCase(on.isAfter(MONDAY) ? on : MONDAY);
        return id;
    }

    private void bounce(MovementId payment, LocalDate on) {
        asAgency(() -> jdbc.sql("""
                insert into account.voiding (movement_id, case_id, client_id, voided_on, cause, reason, recorded_at, recorded_by)
                values (:id, :case, :client, :on, 'BOUNCED', 'rejet', now(), 'Essai')""")
                .param("id", payment.value())
                .param("case", caseId.value())
                .param("client", client.value())
                .param("on", on)
                .update());
        judgeCase(on);
    }

    private List<String> kinds() {
        return asAgency(() -> journal.of(caseId.value())).stream()
                .map(JournalEntry::kind)
                .toList();
    }
}
