package app.quittance.law.delays;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.law.Confidence;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Deadlines DEADLINES = new Deadlines(Rulebook.bundled(), HolidayZone.NATIONAL);

    @Test
    void F1_an_order_of_31_august_2026_is_served_within_six_months_moved_from_sunday_to_monday() {
        assertThat(after(ProceduralEvent.ORDER, "2026-08-31"))
                .containsExactly(Map.entry(ProceduralStep.SERVE_ORDER, day("2027-03-01")));
    }

    @Test
    void F1_an_order_of_1_september_2026_is_served_within_three_months() {
        assertThat(after(ProceduralEvent.ORDER, "2026-09-01"))
                .containsExactly(Map.entry(ProceduralStep.SERVE_ORDER, day("2026-12-01")));
        assertThat(DEADLINES.after(ProceduralEvent.ORDER, day("2026-09-01"), null, Distance.METROPOLE))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.confidence()).isEqualTo(Confidence.SECONDARY);
                    assertThat(deadline.article()).contains("1411", "2026-96");
                });
    }

    @Test
    void the_distance_does_not_lengthen_service() {
        assertThat(DEADLINES.after(ProceduralEvent.ORDER, day("2026-09-01"), null, Distance.ABROAD))
                .extracting(Deadline::on)
                .containsExactly(day("2026-12-01"));
    }

    @Test
    void opposition_is_open_for_one_month_two_from_overseas_three_from_abroad() {
        assertThat(opposition(Distance.METROPOLE)).isEqualTo(day("2026-03-10"));
        assertThat(opposition(Distance.OVERSEAS)).isEqualTo(day("2026-04-10"));
        // 10 May 2026 is a Sunday.
        assertThat(opposition(Distance.ABROAD)).isEqualTo(day("2026-05-11"));
    }

    @Test
    void since_september_2026_an_unopposed_order_may_be_enforced_once_two_months_have_passed() {
        assertThat(after(ProceduralEvent.SERVICE, "2026-10-05"))
                .containsEntry(ProceduralStep.OPPOSE, day("2026-11-05"))
                .containsEntry(ProceduralStep.ENFORCE_UNOPPOSED, day("2026-12-07"));
        assertThat(after(ProceduralEvent.SERVICE, "2026-08-31")).doesNotContainKey(ProceduralStep.ENFORCE_UNOPPOSED);
    }

    @Test
    void an_order_is_not_enforced_while_a_debtor_abroad_may_still_oppose() {
        List<Deadline> deadlines =
                DEADLINES.after(ProceduralEvent.SERVICE, day("2026-10-05"), CourtSeized.TC, Distance.ABROAD);

        assertThat(deadlines).extracting(Deadline::on).containsOnly(day("2027-01-05"));
    }

    @Test
    void costs_are_deposited_before_the_commercial_court_only() {
        assertThat(after(ProceduralEvent.PETITION, "2026-06-01", CourtSeized.TC))
                .containsExactly(Map.entry(ProceduralStep.DEPOSIT_COSTS, day("2026-06-16")));
        assertThat(after(ProceduralEvent.PETITION, "2026-06-01", CourtSeized.TJ))
                .isEmpty();
    }

    @Test
    void after_the_notice_of_an_opposition_costs_or_a_lawyer_are_due_in_fifteen_days() {
        assertThat(after(ProceduralEvent.OPPOSITION_NOTICE, "2026-06-01", CourtSeized.TC))
                .containsOnlyKeys(ProceduralStep.DEPOSIT_OPPOSITION_COSTS);
        assertThat(after(ProceduralEvent.OPPOSITION_NOTICE, "2026-06-01", CourtSeized.TJ))
                .containsExactly(Map.entry(ProceduralStep.APPOINT_LAWYER, day("2026-06-16")));
        assertThat(after(ProceduralEvent.OPPOSITION_NOTICE, "2026-06-01", CourtSeized.JCP))
                .isEmpty();
    }

    @Test
    void a_claim_is_declared_within_two_months_of_the_publication_four_from_abroad() {
        assertThat(after(ProceduralEvent.INSOLVENCY_PUBLICATION, "2026-01-14"))
                .containsExactly(
                        Map.entry(ProceduralStep.DECLARE_CLAIM, day("2026-03-16")),
                        Map.entry(ProceduralStep.ASK_FORECLOSURE_RELIEF, day("2026-07-15")));
        assertThat(DEADLINES.after(ProceduralEvent.INSOLVENCY_PUBLICATION, day("2026-01-14"), null, Distance.ABROAD))
                .first()
                .extracting(Deadline::on)
                .isEqualTo(day("2026-05-15"));
    }

    @Test
    void an_invitation_to_the_simplified_procedure_is_answered_within_one_month() {
        assertThat(after(ProceduralEvent.SMALL_CLAIM_INVITATION, "2026-01-31"))
                .containsExactly(Map.entry(ProceduralStep.ANSWER_INVITATION, day("2026-03-02")));
    }

    @Test
    void a_delay_of_months_ends_on_the_same_number_or_the_last_day_of_the_month() {
        assertThat(Delay.ofMonths(1).lastDay(day("2026-01-31"))).isEqualTo(day("2026-02-28"));
        assertThat(Delay.ofMonths(6).lastDay(day("2026-08-31"))).isEqualTo(day("2027-02-28"));
        assertThat(Delay.ofDays(45).lastDay(day("2025-02-28"))).isEqualTo(day("2025-04-14"));
    }

    @Test
    void F4_and_F5_published_dates_that_are_one_or_two_days_off_are_not_given() {
        assertThat(Delay.ofDays(30).lastDay(day("2013-01-09")))
                .isEqualTo(day("2013-02-08"))
                .isNotEqualTo(day("2013-02-09"));
        assertThat(Delay.ofDays(45).lastDay(day("2013-01-31")))
                .isEqualTo(day("2013-03-17"))
                .isNotEqualTo(day("2013-03-15"));
    }

    @Test
    void F3_forty_five_days_end_of_month_are_counted_in_two_ways() {
        LocalDate invoice = day("2025-02-15");

        assertThat(PaymentTerm.daysThenEndOfMonth(invoice, 45)).isEqualTo(day("2025-04-30"));
        assertThat(PaymentTerm.endOfMonthThenDays(invoice, 45)).isEqualTo(day("2025-04-14"));
    }

    @Test
    void F7_money_cashed_on_31_january_is_remitted_by_28_february_a_saturday() {
        assertThat(Delay.ofMonths(1).lastDay(day("2026-01-31"))).isEqualTo(day("2026-02-28"));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static LocalDate opposition(Distance distance) {
        return DEADLINES
                .after(ProceduralEvent.SERVICE, day("2026-02-10"), CourtSeized.TC, distance)
                .getFirst()
                .on();
    }

    private static Map<ProceduralStep, LocalDate> after(ProceduralEvent event, String on) {
        return after(event, on, null);
    }

    private static Map<ProceduralStep, LocalDate> after(ProceduralEvent event, String on, @Nullable CourtSeized court) {
        var found = new TreeMap<ProceduralStep, LocalDate>();
        DEADLINES
                .after(event, day(on), court, Distance.METROPOLE)
                .forEach(deadline -> found.put(deadline.step(), deadline.on()));
        return found;
    }
}
