package app.quittance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.interest.RateKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulebookTest {

    @ParameterizedTest
    @EnumSource(value = FactName.class, names = "UNCONTESTED_ANSWER_MONTHS", mode = EnumSource.Mode.EXCLUDE)
    void each_fact_is_known_today_with_its_source(FactName name) {
        Fact fact = Rulebook.bundled().on(name, day("2026-11-22"));

        assertThat(fact.source()).isNotBlank();
    }

    @Test
    void uncontested_commercial_claims_have_no_term_before_their_decree() {
        assertThat(Rulebook.bundled().find(FactName.UNCONTESTED_ANSWER_MONTHS, day("2026-11-22")))
                .isEmpty();
    }

    @Test
    void a_fault_in_a_bundled_file_stops_the_program_and_says_where_it_is() {
        String text = "name;from;to;value;confidence;source\necb;2027-01-01;;two;AGENCY;BCE";
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> BundledFacts.facts("ecb-rates.csv", text))
                .withMessageContainingAll("ecb-rates.csv", "line=2", "column=value", "value-unread");
    }

    @Test
    void the_fixed_indemnity_is_forty_euros_since_2013() {
        assertThat(Rulebook.bundled().fixedIndemnity(day("2013-01-01"))).isEqualTo(Money.euros("40"));
        assertThat(Rulebook.bundled().fixedIndemnity(day("2012-12-31"))).isEqualTo(Money.euros("0"));
    }

    @Test
    void an_agency_continues_the_rates_when_they_are_published() {
        var rulebook = Rulebook.with(List.of(
                own(FactName.ECB, "2027-01-01", null, "2.65"),
                own(FactName.LEGAL_OTHER, "2027-01-01", "2027-06-30", "2.80")));

        assertThat(rulebook.rates().on(RateKind.DEFAULT_B2B, day("2027-03-01")).percent())
                .isEqualByComparingTo("12.65");
        assertThat(rulebook.rates().on(RateKind.FLOOR_B2B, day("2027-03-01")).percent())
                .isEqualByComparingTo("8.40");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rulebook.rates().on(RateKind.DEFAULT_B2B, day("2027-07-01")));
    }

    @Test
    void an_agency_corrects_a_bundled_rate_from_its_date() {
        var rulebook = Rulebook.with(List.of(own(FactName.LEGAL_OTHER, "2026-07-01", "2026-12-31", "2.76")));

        assertThat(rulebook.on(FactName.LEGAL_OTHER, day("2026-08-01")).value()).isEqualByComparingTo("2.76");
        assertThat(rulebook.on(FactName.LEGAL_OTHER, day("2026-06-30")).value()).isEqualByComparingTo("2.62");
    }

    @Test
    void a_row_that_begins_within_another_ends_it() {
        var rulebook = Rulebook.with(List.of(own(FactName.FIXED_INDEMNITY, "2027-01-01", null, "50")));

        assertThat(rulebook.on(FactName.FIXED_INDEMNITY, day("2026-12-31")).to())
                .isEqualTo(day("2026-12-31"));
        assertThat(rulebook.fixedIndemnity(day("2027-01-01"))).isEqualTo(Money.euros("50"));
    }

    private static Fact own(FactName name, String from, @Nullable String to, String value) {
        return new Fact(
                name, new BigDecimal(value), day(from), to == null ? null : day(to), "arrêté", Confidence.AGENCY);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
