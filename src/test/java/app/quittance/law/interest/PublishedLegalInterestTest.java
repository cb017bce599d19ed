package app.quittance.law.interest;

import static app.quittance.law.interest.GivenClaims.agreed;
import static app.quittance.law.interest.GivenClaims.at;
import static app.quittance.law.interest.GivenClaims.day;
import static app.quittance.law.interest.GivenClaims.euros;
import static app.quittance.law.interest.GivenClaims.ofPrivateCreditor;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The published examples of legal interest (A) and of capitalisation (D). */
class PublishedLegalInterestTest {

    @Test
    void A1_thirty_days_of_september_2020_make_5_11_over_365_days_in_a_leap_year() {
        var statement = at(ofPrivateCreditor("2000", "2020-09-01"), "2020-10-01");

        assertThat(statement.interest()).isEqualTo(euros("5.11"));
        assertThat(statement.total()).isEqualTo(euros("2005.11"));
        assertThat(statement.segments().getFirst().days()).isEqualTo(30);
    }

    @Test
    void A2a_two_months_after_the_service_of_a_judgment_of_2015_make_14_34() {
        assertThat(at(ofPrivateCreditor("2000", "2015-09-17"), "2015-11-17").interest())
                .isEqualTo(euros("14.34"));
    }

    @Test
    void A2b_with_five_points_more_from_18_november_2015_the_year_ends_on_22_40() {
        assertThat(raised("2015-09-17", "2015-11-18", "2016-01-01")).isEqualTo(euros("22.40"));
    }

    @Test
    void A2c_a_hundred_days_of_2016_make_52_27() {
        assertThat(raised("2015-09-17", "2016-01-01", "2016-04-10")).isEqualTo(euros("52.27"));
    }

    @Test
    void A2_the_whole_claim_counts_17_november_which_the_sheet_forgets() {
        var statement = at(judgment("2015-09-17"), "2016-04-10");

        // The sheet's parts (14.34 + 22.40 + 52.27) leave out one day: 2000 × 4.29 % / 365 = 0.235.
        assertThat(statement.interest()).isEqualTo(euros("89.24"));
        assertThat(statement.segments())
                .extracting(Segment::from)
                .containsExactly(day("2015-09-17"), day("2015-11-18"), day("2016-01-01"));
        assertThat(statement.segments())
                .extracting(segment -> segment.percent().toPlainString())
                .containsExactly("4.29", "9.29", "9.54");
    }

    @Test
    void A3_the_judgment_of_2019_makes_11_08_then_19_91_then_44_66_in_all_2075_65() {
        var statement = at(judgment("2019-09-17"), "2020-04-10");

        assertThat(statement.segments())
                .extracting(Segment::amount)
                .containsExactly(euros("11.08"), euros("19.91"), euros("44.66"));
        assertThat(statement.total()).isEqualTo(euros("2075.65"));
    }

    @Test
    void A4_three_and_a_half_months_of_interest_are_not_capitalised() {
        var compound = judgment("2019-09-17")
                .on(new Conventions(DayCount.ACT_365, AllocationOrder.INTEREST_FIRST, day("2019-09-17")));

        assertThat(at(compound, "2020-04-10").total())
                .isEqualTo(euros("2075.65"))
                .isNotEqualTo(euros("2076.34"));
    }

    @Test
    void A5_126_days_at_0_88_make_18_88_not_the_18_87_of_a_forum() {
        assertThat(interest("6216.16", "0.88", "2018-07-01", 126))
                .isEqualTo(euros("18.88"))
                .isNotEqualTo(euros("18.87"));
    }

    @Test
    void A6_158_days_of_2010_at_the_legal_rate_make_0_42() {
        var statement = at(ofPrivateCreditor("150", "2010-01-01"), "2010-06-08");

        assertThat(statement.interest()).isEqualTo(euros("0.42"));
        assertThat(statement.segments().getFirst().percent()).isEqualByComparingTo("0.65");
    }

    @Test
    void A7_one_and_a_half_times_the_legal_rate_of_2010_makes_1_20_in_45_days() {
        assertThat(interest("1000", "0.975", "2010-01-01", 45)).isEqualTo(euros("1.20"));
    }

    @Test
    void D1_three_years_at_five_percent_capitalised_make_500_then_525_then_551_25() {
        var statement = at(compound("10000", "5", "2021-01-01"), "2024-01-01");

        assertThat(statement.segments())
                .extracting(Segment::amount)
                .containsExactly(euros("500.00"), euros("525.00"), euros("551.25"));
        assertThat(statement.interest()).isEqualTo(euros("1576.25"));
        assertThat(statement.principal()).isEqualTo(euros("10000"));
        assertThat(at(agreed("10000", "5", "2021-01-01"), "2024-01-01").interest())
                .isEqualTo(euros("1500"));
    }

    @Test
    void D2_a_year_of_366_days_over_365_makes_601_64_which_then_bears_interest() {
        var statement = at(compound("20000", "3", "2015-05-20"), "2016-05-21");

        assertThat(statement.segments().getFirst().amount()).isEqualTo(euros("601.64"));
        assertThat(statement.segments().getLast().base()).isEqualTo(euros("20601.64"));
    }

    @Test
    void D5_months_of_2015_make_254_79_and_246_58() {
        assertThat(actual("2015-07-01", "2015-08-01")).isEqualTo(euros("254.79"));
        assertThat(actual("2015-09-01", "2015-10-01")).isEqualTo(euros("246.58"));
    }

    @Test
    void D6_months_of_a_leap_year_over_366_days_make_254_10_and_237_70() {
        assertThat(actual("2016-01-01", "2016-02-01")).isEqualTo(euros("254.10"));
        assertThat(actual("2016-02-01", "2016-03-01")).isEqualTo(euros("237.70"));
    }

    @Test
    void D7_interest_joins_the_capital_after_twelve_months_not_at_the_end_of_the_year() {
        var claim = compound("100000", "3", "2015-07-01");

        assertThat(at(claim, "2016-06-30").segments()).hasSize(1);
        assertThat(at(claim, "2016-07-02").segments())
                .extracting(Segment::from)
                .containsExactly(day("2015-07-01"), day("2016-07-01"));
    }

    @Test
    void D7_twelve_monthly_lines_make_3004_12() {
        Money year = Money.zero(Money.EUR);
        for (LocalDate month = day("2015-07-01"); month.isBefore(day("2016-07-01")); month = month.plusMonths(1)) {
            year = year.plus(actual(month.toString(), month.plusMonths(1).toString()));
        }

        assertThat(year).isEqualTo(euros("3004.12"));
    }

    @Test
    void D8_a_year_of_400_at_4_5_percent_makes_18() {
        assertThat(at(agreed("400", "4.5", "2021-01-01"), "2022-01-01").interest())
                .isEqualTo(euros("18.00"));
    }

    private static ClaimTerms judgment(String servedOn) {
        ClaimTerms claim = ofPrivateCreditor("2000", servedOn);
        RateTerms raised = claim.rate().enforceable(day(servedOn));
        return ClaimTerms.of(claim.principal(), claim.interestFrom(), raised);
    }

    /** Interest of some days of a judgment's life, as the sheets print them. */
    private static Money raised(String servedOn, String from, String to) {
        RateTerms terms = judgment(servedOn).rate();
        return at(ClaimTerms.of(euros("2000"), day(from), terms), to).interest();
    }

    private static Money interest(String principal, String percent, String from, int days) {
        LocalDate end = day(from).plusDays(days);
        return at(agreed(principal, percent, from), end.toString()).interest();
    }

    private static ClaimTerms compound(String principal, String percent, String from) {
        return agreed(principal, percent, from)
                .on(new Conventions(DayCount.ACT_365, AllocationOrder.INTEREST_FIRST, day(from)));
    }

    private static Money actual(String from, String to) {
        var actual = new Conventions(DayCount.ACT_ACT, AllocationOrder.INTEREST_FIRST, null);
        return at(agreed("100000", "3", from).on(actual), to).interest();
    }
}
