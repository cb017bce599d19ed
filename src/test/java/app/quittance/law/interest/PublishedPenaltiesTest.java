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

import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published examples between professionals: penalties (B), payments in between (C), rates that apply (E). */
class PublishedPenaltiesTest {

    private static final Money FORTY = Rulebook.bundled().fixedIndemnity(day("2025-01-01"));

    @Test
    void B1_thirty_days_at_14_5_make_11_92() {
        assertThat(at(betweenProfessionals("1000", "2024-03-01"), "2024-03-31").interest())
                .isEqualTo(euros("11.92"));
    }

    @Test
    void B2_thirty_days_at_ten_make_41_10_over_365_days() {
        assertThat(at(agreed("5000", "10", "2024-10-01"), "2024-10-31").interest())
                .isEqualTo(euros("41.10"))
                .isNotEqualTo(euros("41.67"));
    }

    @Test
    void B3_a_hundred_and_eighty_days_at_3_15_make_155_34_and_3_15_is_no_legal_rate() {
        assertThat(at(agreed("10000", "3.15", "2025-01-01"), "2025-06-30").interest())
                .isEqualTo(euros("155.34"));
        assertThat(RATES.on(RateKind.LEGAL_OTHER, day("2025-01-01")).percent()).isNotEqualByComparingTo("3.15");
        assertThat(RATES.on(RateKind.LEGAL_PRIVATE, day("2025-01-01")).percent())
                .isNotEqualByComparingTo("3.15");
    }

    @Test
    void B5_without_a_contract_rate_the_half_years_make_203_05_and_210_63_and_with_forty_10453_68() {
        var statement = at(betweenProfessionals("10000", "2026-05-01").withIndemnity(FORTY), "2026-09-01");

        assertThat(statement.segments()).extracting(Segment::amount).containsExactly(euros("203.05"), euros("210.63"));
        assertThat(statement.segments()).extracting(Segment::days).containsExactly(61L, 62L);
        assertThat(statement.segments())
                .extracting(segment -> segment.percent().toPlainString())
                .containsExactly("12.15", "12.40");
        assertThat(statement.interest()).isEqualTo(euros("413.68"));
        assertThat(statement.total()).isEqualTo(euros("10453.68"));
    }

    @Test
    void B6_a_year_at_ten_percent_makes_a_thousand_and_with_forty_11040() {
        var statement = at(agreed("10000", "10", "2025-01-01").withIndemnity(FORTY), "2026-01-01");

        assertThat(statement.interest()).isEqualTo(euros("1000.00"));
        assertThat(statement.total()).isEqualTo(euros("11040.00"));
    }

    @Test
    void B8_a_leap_year_makes_1000_over_its_own_days_and_1002_74_over_365() {
        var claim = agreed("10000", "10", "2024-01-01");
        var actual = new Conventions(DayCount.ACT_ACT, AllocationOrder.INTEREST_FIRST, null);

        assertThat(at(claim.on(actual), "2025-01-01").interest()).isEqualTo(euros("1000.00"));
        assertThat(at(claim, "2025-01-01").interest()).isEqualTo(euros("1002.74"));
    }

    @Test
    void B9_and_B9b_forty_euros_are_due_for_each_invoice_and_each_bears_its_own_rate() {
        var first = at(agreed("10000", "10", "2025-01-01").withIndemnity(FORTY), "2026-01-01");
        var second = at(agreed("10000", "20", "2025-01-01").withIndemnity(FORTY), "2026-01-01");

        assertThat(first.total().plus(first.total())).isEqualTo(euros("22080"));
        assertThat(first.indemnity().plus(second.indemnity())).isEqualTo(euros("80"));
        assertThat(first.interest().plus(second.interest())).isEqualTo(euros("3000"));
    }

    @Test
    void C1_of_18000_paid_on_20000_with_3000_of_interest_15000_go_to_the_principal() {
        var statement = at(agreed("20000", "15", "2025-01-01"), "2026-01-01", paid("2026-01-01", "18000"));

        assertThat(statement.allocations()).singleElement().satisfies(allocation -> {
            assertThat(allocation.interest()).isEqualTo(euros("3000"));
            assertThat(allocation.principal()).isEqualTo(euros("15000"));
        });
        assertThat(statement.principal()).isEqualTo(euros("5000"));
    }

    @Test
    void C2_of_4000_paid_after_half_a_year_495_89_are_interest_and_6863_35_stay_due() {
        var claim = agreed("10000", "10", "2025-01-01").withIndemnity(FORTY);

        var statement = at(claim, "2026-01-01", paid("2025-07-01", "4000"));

        assertThat(statement.allocations()).singleElement().satisfies(allocation -> {
            assertThat(allocation.interest()).isEqualTo(euros("495.89"));
            assertThat(allocation.principal()).isEqualTo(euros("3504.11"));
            assertThat(allocation.indemnity()).isEqualTo(euros("0"));
        });
        assertThat(statement.principal()).isEqualTo(euros("6495.89"));
        assertThat(statement.interest()).isEqualTo(euros("327.46"));
        assertThat(statement.total()).isEqualTo(euros("6863.35"));
    }

    @Test
    void C5_a_credit_note_lowers_the_principal_and_pays_no_interest() {
        var statement = at(agreed("10000", "10", "2025-01-01"), "2026-01-01", credited("2025-07-01", "4000"));

        assertThat(statement.principal()).isEqualTo(euros("6000"));
        assertThat(statement.interest()).isEqualTo(euros("798.36"));
        assertThat(statement.allocations()).isEmpty();
    }

    @Test
    void E5_a_contract_rate_of_12_gives_way_to_the_floor_of_14_76_in_the_second_half_of_2024() {
        var terms = RateTerms.ofLaw(Relation.PROFESSIONALS).agreed(new BigDecimal("12"));
        var statement = at(ClaimTerms.of(euros("1000"), day("2024-07-01"), terms), "2025-07-01");

        assertThat(statement.segments())
                .extracting(segment -> segment.percent().toPlainString())
                .containsExactly("14.76", "12");
        assertThat(statement.segments().getLast().basis()).isInstanceOf(RateBasis.Agreed.class);
    }

    @Test
    void E6_segments_begin_where_a_half_year_begins() {
        var statement = at(betweenProfessionals("1000", "2025-03-01"), "2026-08-01");

        assertThat(statement.segments())
                .extracting(Segment::from)
                .containsExactly(day("2025-03-01"), day("2025-07-01"), day("2026-01-01"), day("2026-07-01"));
    }

    @ParameterizedTest(name = "E7: five points over the legal rate of {0}, owed to {1}, make {2}")
    @CsvSource({
        "2010-08-01, OTHER, 5.65",
        "2012-08-01, OTHER, 5.71",
        "2015-08-01, PRIVATE_PERSON, 9.29",
        "2025-08-01, PRIVATE_PERSON, 11.65",
        "2025-08-01, OTHER, 7.76",
    })
    void E7_five_points_over_the_legal_rate(String on, CreditorKind creditor, String percent) {
        assertThat(raisedRate(on, creditor)).isEqualByComparingTo(percent);
    }

    @Test
    void F8_the_first_day_of_penalties_is_the_day_after_the_due_date() {
        var dueOn = day("2026-04-30");

        var statement = at(betweenProfessionals("1000", dueOn.plusDays(1).toString()), "2026-05-02");

        assertThat(statement.segments().getFirst().from()).isEqualTo(day("2026-05-01"));
        assertThat(statement.segments().getFirst().days()).isEqualTo(1);
    }

    private static BigDecimal raisedRate(String on, CreditorKind creditor) {
        LocalDate enforceable = day(on).minusMonths(4);
        var terms = RateTerms.ofLaw(Relation.CONSUMER).owedTo(creditor).enforceable(enforceable);
        return at(
                        ClaimTerms.of(euros("1000"), day(on), terms),
                        day(on).plusDays(1).toString())
                .segments()
                .getFirst()
                .percent();
    }
}
