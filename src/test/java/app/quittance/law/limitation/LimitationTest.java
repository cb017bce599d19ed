package app.quittance.law.limitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitationTest {

    @Test
    void G1_an_invoice_between_professionals_is_lost_after_five_years() {
        assertThat(of(ClaimKind.B2B, "2024-03-15").deadline()).isEqualTo("2029-03-15");
    }

    @Test
    void G2_a_consumer_of_29_february_is_free_after_28_february_two_years_later() {
        assertThat(of(ClaimKind.B2C, "2024-02-29").deadline()).isEqualTo("2026-02-28");
    }

    @Test
    void G3_a_telecom_bill_lives_one_year() {
        assertThat(of(ClaimKind.TELECOM, "2025-06-30").deadline()).isEqualTo("2026-06-30");
    }

    @Test
    void G4_carriage_lives_one_year_from_delivery() {
        assertThat(of(ClaimKind.TRANSPORT, "2025-09-01").deadline()).isEqualTo("2026-09-01");
    }

    @Test
    void G5_a_written_acknowledgment_starts_a_new_full_period() {
        var limitation = of(ClaimKind.B2B, "2024-03-15", acknowledged("2027-01-10"));

        assertThat(limitation.deadline()).isEqualTo("2032-01-10");
        assertThat(limitation.steps())
                .extracting(Limitation.Step::event)
                .containsExactly(LimitationEvent.DUE, LimitationEvent.ACKNOWLEDGMENT);
    }

    @Test
    void G6_a_service_that_comes_after_the_last_day_interrupts_nothing() {
        var limitation =
                of(ClaimKind.B2C, "2024-02-29", new Interruption(day("2026-03-10"), Interruption.Kind.SERVICE));

        assertThat(limitation.deadline()).isEqualTo("2026-02-28");
        assertThat(limitation.steps().getLast().counted()).isFalse();
        assertThat(limitation.expiredOn(day("2026-02-28"))).isFalse();
        assertThat(limitation.expiredOn(day("2026-03-01"))).isTrue();
    }

    @Test
    void a_claim_older_than_the_law_of_2008_ended_five_years_after_it_at_the_latest() {
        assertThat(of(ClaimKind.B2B, "2001-05-05").deadline()).isEqualTo("2013-06-19");
        assertThat(of(ClaimKind.B2C, "2008-06-18").deadline()).isEqualTo("2010-06-19");
    }

    @Test
    void an_event_of_the_last_day_is_in_time() {
        assertThat(of(ClaimKind.B2C, "2024-02-29", acknowledged("2026-02-28")).deadline())
                .isEqualTo("2028-02-28");
    }

    @Test
    void events_count_in_their_order_whatever_the_order_in_which_they_are_told() {
        assertThat(of(ClaimKind.B2C, "2024-03-01", acknowledged("2027-06-01"), acknowledged("2025-12-01"))
                        .deadline())
                .isEqualTo("2029-06-01");
    }

    @Test
    void a_title_lives_ten_years_and_each_enforcement_gives_ten_more() {
        var enforced = new Interruption(day("2033-01-01"), Interruption.Kind.ENFORCEMENT);

        assertThat(of(ClaimKind.TITLE, "2024-01-01").deadline()).isEqualTo("2034-01-01");
        assertThat(of(ClaimKind.TITLE, "2024-01-01", enforced).deadline()).isEqualTo("2043-01-01");
    }

    @Test
    void acknowledgments_do_not_carry_a_claim_past_twenty_years() {
        var limitation = of(
                ClaimKind.B2B,
                "2010-01-01",
                acknowledged("2014-12-31"),
                acknowledged("2019-12-31"),
                acknowledged("2024-12-31"),
                acknowledged("2029-06-01"));

        assertThat(limitation.deadline()).isEqualTo("2030-01-01");
    }

    @Test
    void a_payment_does_not_stop_the_foreclosure_of_consumer_credit() {
        assertThat(of(ClaimKind.CREDIT, "2024-01-01", acknowledged("2025-01-01"))
                        .deadline())
                .isEqualTo("2026-01-01");
    }

    @Test
    void the_last_day_is_not_moved_past_a_weekend() {
        // 15 March 2026 is a Sunday.
        assertThat(of(ClaimKind.B2C, "2024-03-15").deadline()).isEqualTo("2026-03-15");
    }

    private static Interruption acknowledged(String on) {
        return new Interruption(day(on), Interruption.Kind.ACKNOWLEDGMENT);
    }

    private static Limitation of(ClaimKind kind, String due, Interruption... interruptions) {
        return Limitation.of(kind, day(due), List.of(interruptions), Rulebook.bundled());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
