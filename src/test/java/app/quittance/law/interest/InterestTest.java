package app.quittance.law.interest;

import static app.quittance.law.interest.GivenClaims.RATES;
import static app.quittance.law.interest.GivenClaims.agreed;
import static app.quittance.law.interest.GivenClaims.at;
import static app.quittance.law.interest.GivenClaims.betweenProfessionals;
import static app.quittance.law.interest.GivenClaims.credited;
import static app.quittance.law.interest.GivenClaims.day;
import static app.quittance.law.interest.GivenClaims.euros;
import static app.quittance.law.interest.GivenClaims.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Relation;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a claim lives: what bears interest, what a payment discharges, what stops it. */
class InterestTest {

    @Test
    void nothing_runs_before_the_first_day_that_bears_interest() {
        var consumer = ClaimTerms.of(euros("500"), null, RateTerms.ofLaw(Relation.CONSUMER));

        var statement = at(consumer, "2026-06-01", paid("2026-05-01", "100"));

        assertThat(statement.interest()).isEqualTo(euros("0"));
        assertThat(statement.total()).isEqualTo(euros("400"));
    }

    @Test
    void an_invoice_paid_before_it_is_late_owes_no_indemnity() {
        var claim = betweenProfessionals("500", "2026-05-01").withIndemnity(euros("40"));

        assertThat(at(claim, "2026-06-01", paid("2026-04-30", "500")).total()).isEqualTo(euros("0"));
        assertThat(at(claim, "2026-06-01", paid("2026-05-01", "500")).total()).isEqualTo(euros("40"));
        assertThat(at(claim, "2026-04-30").total()).isEqualTo(euros("500"));
    }

    @Test
    void the_indemnity_is_paid_last_and_what_is_left_over_is_overpaid() {
        var claim = agreed("1000", "10", "2025-01-01").withIndemnity(euros("40"));

        var statement = at(claim, "2026-01-01", paid("2026-01-01", "1150"));

        assertThat(statement.allocations()).singleElement().satisfies(allocation -> {
            assertThat(allocation.interest()).isEqualTo(euros("100"));
            assertThat(allocation.principal()).isEqualTo(euros("1000"));
            assertThat(allocation.indemnity()).isEqualTo(euros("40"));
            assertThat(allocation.left()).isEqualTo(euros("10"));
        });
        assertThat(statement.total()).isEqualTo(euros("0"));
        assertThat(statement.overpaid()).isEqualTo(euros("10"));
    }

    @Test
    void costs_come_before_interest() {
        var statement = at(
                agreed("1000", "10", "2025-01-01"),
                "2026-01-01",
                new Movement.Costs(day("2025-06-01"), euros("50")),
                paid("2026-01-01", "120"));

        assertThat(statement.allocations().getFirst().costs()).isEqualTo(euros("50"));
        assertThat(statement.allocations().getFirst().interest()).isEqualTo(euros("70"));
        assertThat(statement.principal()).isEqualTo(euros("1000"));
    }

    @Test
    void a_payment_may_go_to_the_principal_first() {
        var claim = agreed("10000", "10", "2025-01-01")
                .on(new Conventions(DayCount.ACT_365, AllocationOrder.PRINCIPAL_FIRST, null));

        var statement = at(claim, "2026-01-01", paid("2025-07-01", "4000"));

        assertThat(statement.principal()).isEqualTo(euros("6000"));
        assertThat(statement.interest()).isEqualTo(euros("798.36"));
    }

    @Test
    void a_payment_of_interest_alone_does_not_cut_a_segment() {
        var statement = at(agreed("10000", "10", "2025-01-01"), "2026-01-01", paid("2025-07-01", "400"));

        assertThat(statement.segments()).hasSize(1);
        assertThat(statement.interest()).isEqualTo(euros("600"));
        assertThat(statement.interestAccrued()).isEqualTo(euros("1000"));
    }

    @Test
    void a_credit_note_over_what_is_left_is_owed_back() {
        var statement = at(
                agreed("1000", "10", "2025-01-01"),
                "2025-01-01",
                paid("2025-01-01", "900"),
                credited("2025-01-01", "300"));

        // Of one day the credit note comes first: the payment finds 700 to pay.
        assertThat(statement.total()).isEqualTo(euros("0"));
        assertThat(statement.overpaid()).isEqualTo(euros("200"));
    }

    @Test
    void a_contract_rate_above_the_floor_is_one_segment_over_many_half_years() {
        var terms = RateTerms.ofLaw(Relation.PROFESSIONALS).agreed(new BigDecimal("15"));

        assertThat(at(ClaimTerms.of(euros("1000"), day("2024-08-01"), terms), "2026-08-01")
                        .segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.days()).isEqualTo(730));
    }

    @Test
    void a_public_buyer_keeps_the_rate_of_the_half_year_in_which_the_delay_began() {
        var claim = ClaimTerms.of(euros("1000"), day("2024-09-01"), RateTerms.ofLaw(Relation.PUBLIC_BUYER));

        assertThat(at(claim, "2026-02-01").segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.percent()).isEqualByComparingTo("12.25"));
    }

    @Test
    void five_points_more_run_from_the_day_after_two_calendar_months() {
        var terms = RateTerms.ofLaw(Relation.CONSUMER).enforceable(day("2025-12-31"));

        var statement = at(ClaimTerms.of(euros("1000"), day("2026-01-01"), terms), "2026-04-01");

        assertThat(statement.segments())
                .extracting(Segment::from)
                .containsExactly(day("2026-01-01"), day("2026-03-01"));
        assertThat(statement.segments().getLast().basis())
                .isEqualTo(new RateBasis.Raised(new RateBasis.Published(RateKind.LEGAL_OTHER), BigDecimal.valueOf(5)));
    }

    @Test
    void interest_stops_on_the_day_insolvency_proceedings_open() {
        var frozen = betweenProfessionals("1000", "2026-01-01").frozen(List.of(new Freeze(day("2026-03-01"), null)));

        assertThat(at(frozen, "2026-09-01").segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.to()).isEqualTo(day("2026-03-01")));
    }

    @Test
    void an_indemnity_that_would_fall_due_after_the_opening_is_not_owed() {
        var frozen = betweenProfessionals("1000", "2026-04-01")
                .withIndemnity(euros("40"))
                .frozen(List.of(new Freeze(day("2026-03-01"), null)));

        assertThat(at(frozen, "2026-09-01").total()).isEqualTo(euros("1000"));
    }

    @Test
    void interest_runs_again_where_a_freeze_ends() {
        var frozen =
                agreed("36500", "1", "2026-01-01").frozen(List.of(new Freeze(day("2026-01-11"), day("2026-01-21"))));

        assertThat(at(frozen, "2026-02-01").interest()).isEqualTo(euros("21"));
    }

    @Test
    void a_freeze_that_ended_before_it_began_neither_cuts_a_segment_nor_counts_a_day_twice() {
        var claim = agreed("1000", "10", "2026-01-01");
        var withdrawnTheSameDay = claim.frozen(List.of(new Freeze(day("2026-03-01"), day("2026-03-01"))));
        var withdrawnBefore = claim.frozen(List.of(new Freeze(day("2026-03-20"), day("2026-03-01"))));

        var statement = at(claim, "2026-06-01");

        assertThat(at(withdrawnTheSameDay, "2026-06-01")).isEqualTo(statement);
        assertThat(at(withdrawnBefore, "2026-06-01")).isEqualTo(statement);
    }

    @Test
    void the_days_of_a_rate_that_is_not_known_yet_are_not_computed_at_zero() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> at(betweenProfessionals("1000", "2026-07-01"), "2027-02-01"))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).containsExactly(RateKind.DEFAULT_B2B, day("2027-01-01")));
    }

    @Test
    void a_rate_entered_without_an_end_holds_for_its_half_year_alone() {
        var entered = new Fact(
                FactName.LEGAL_OTHER, new BigDecimal("2.80"), day("2026-07-01"), null, "arrêté", Confidence.AGENCY);
        Rates rates = Rulebook.with(List.of(entered)).rates();
        var civil = ClaimTerms.of(euros("1000"), day("2026-09-01"), RateTerms.ofLaw(Relation.CIVIL));

        assertThat(Interest.statement(civil, List.of(), day("2027-01-01"), rates)
                        .interest())
                .isEqualTo(euros("9.36"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Interest.statement(civil, List.of(), day("2027-02-01"), rates))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).containsExactly(RateKind.LEGAL_OTHER, day("2027-01-01")));
    }

    @Test
    void capitalised_interest_that_is_paid_no_longer_bears_interest() {
        var compound = agreed("10000", "5", "2021-01-01")
                .on(new Conventions(DayCount.ACT_365, AllocationOrder.INTEREST_FIRST, day("2021-01-01")));

        var statement = at(compound, "2023-01-01", paid("2022-01-01", "500"));

        assertThat(statement.segments()).extracting(Segment::base).containsExactly(euros("10000"), euros("10000"));
        assertThat(statement.interest()).isEqualTo(euros("500"));
    }

    @Test
    void what_happens_after_the_date_of_the_statement_is_not_in_it() {
        var claim = agreed("1000", "10", "2025-01-01");

        assertThat(Interest.statement(claim, List.of(paid("2025-03-01", "500")), day("2025-02-01"), RATES))
                .isEqualTo(at(claim, "2025-02-01"));
    }
}
