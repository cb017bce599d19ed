package app.quittance.law.interest;

import static app.quittance.law.interest.GivenClaims.RATES;
import static app.quittance.law.interest.GivenClaims.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published rates (E). */
class PublishedRatesTest {

    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @CsvSource({
        "E1, default-b2b, 2025-02-01, 13.15",
        "E1, default-b2b, 2026-03-15, 12.15",
        "E1, default-b2b, 2026-08-15, 12.40",
        "E2, default-b2b, 2014-08-01, 10.15",
        "E2, default-b2b, 2024-08-01, 14.25",
        "E2, default-b2b, 2023-02-01, 12.50",
        "E2, default-b2b, 2023-08-01, 14.00",
        "E4, floor-b2b, 2015-03-01, 2.79",
        "E4, floor-b2b, 2024-12-31, 14.76",
        "E4, floor-b2b, 2025-01-01, 11.13",
        "E4, floor-b2b, 2025-07-01, 8.28",
        "E4, floor-b2b, 2026-06-30, 7.86",
        "E4, floor-b2b, 2026-07-01, 8.25",
        "E7, legal-other, 2010-05-05, 0.65",
        "E7, legal-other, 2012-05-05, 0.71",
        "E7, legal-private, 2015-09-01, 4.29",
        "E8, public, 2014-03-01, 8.25",
        "E8, public, 2024-09-01, 12.25",
        "E9, legal-other, 2018-03-01, 0.89",
        "E9, legal-other, 2019-03-01, 0.86",
        "facts, default-b2b, 2015-05-01, 10.05",
        "facts, default-b2b, 2022-12-31, 10.00",
        "facts, ecb, 2026-11-22, 2.65",
    })
    void the_rate_of_a_day(String example, String kind, String on, String percent) {
        assertThat(RATES.on(RateKind.ofKey(kind), day(on)).percent()).isEqualByComparingTo(percent);
    }

    @Test
    void E3_a_change_within_the_half_year_does_not_move_its_rate() {
        assertThat(RATES.on(RateKind.DEFAULT_B2B, day("2024-10-01")).percent()).isNotEqualByComparingTo("13.65");
    }

    @ParameterizedTest(name = "E9: {0} on {1} is not {2}")
    @CsvSource({
        "legal-other, 2025-03-01, 5.22",
        "legal-private, 2025-03-01, 9.76",
        "legal-other, 2026-03-01, 4.22",
        "legal-other, 2018-03-01, 0.88",
        "legal-other, 2019-03-01, 0.76",
    })
    void E9_rates_that_others_print_wrong_are_not_in_the_table(String kind, String on, String wrong) {
        assertThat(RATES.on(RateKind.ofKey(kind), day(on)).percent()).isNotEqualByComparingTo(wrong);
    }

    @Test
    void a_reference_rate_has_the_days_of_its_half_year() {
        Rate rate = RATES.on(RateKind.DEFAULT_B2B, day("2026-08-15"));

        assertThat(rate.from()).isEqualTo(day("2026-07-01"));
        assertThat(rate.to()).isEqualTo(day("2026-12-31"));
        assertThat(rate.basis())
                .isEqualTo(new RateBasis.OverEcb(LocalDate.of(2026, 7, 1), new BigDecimal("2.40"), BigDecimal.TEN));
    }

    @Test
    void the_ecb_rate_in_force_is_open() {
        Rate rate = RATES.on(RateKind.ECB, day("2026-11-22"));

        assertThat(rate.from()).isEqualTo(day("2026-09-16"));
        assertThat(rate.to()).isNull();
    }

    @Test
    void what_rests_on_an_unverified_rate_is_unverified() {
        assertThat(RATES.on(RateKind.LEGAL_OTHER, day("2026-07-01")).confidence())
                .isEqualTo(Confidence.UNVERIFIED);
        assertThat(RATES.on(RateKind.FLOOR_B2B, day("2026-07-01")).confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "default-b2b, 2027-01-01",
        "floor-b2b, 2027-01-01",
        "legal-other, 2027-03-01",
        "ecb, 2027-01-01",
        "public, 2027-06-30",
        "legal-private, 1998-12-31",
        "default-b2b, 2008-12-31",
    })
    void a_rate_that_is_not_known_is_refused_by_name_and_date(String kind, String on) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RATES.on(RateKind.ofKey(kind), day(on)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("law.rate-unknown");
                    assertThat(refusal.arguments()).containsExactly(RateKind.ofKey(kind), day(on));
                });
    }
}
