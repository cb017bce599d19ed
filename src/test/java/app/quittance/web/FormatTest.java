package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import app.quittance.platform.Sentences;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Format format = new Format(Sentences.bundled(), () -> TODAY);

    @BeforeEach
    void french() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
    }

    @AfterEach
    void nobodys() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void amounts_keep_together_by_spaces_that_do_not_break() {
        assertThat(format.money(Money.euros("1234.5"))).isEqualTo("1\u202f234,50\u00a0€");
        assertThat(format.money(new BigDecimal("-0.07"))).isEqualTo("-0,07\u00a0€");
        assertThat(format.roundMoney(new BigDecimal("1234567.89"))).isEqualTo("1\u202f234\u202f568\u00a0€");
    }

    @Test
    void dates_are_written_out_and_a_month_has_a_first() {
        assertThat(format.date(TODAY)).isEqualTo("22 novembre 2026");
        assertThat(format.date(LocalDate.of(2027, 1, 1))).isEqualTo("1er janvier 2027");
        assertThat(format.shortDate(TODAY)).isEqualTo("22/11/2026");
        assertThat(format.moment(Instant.parse("2026-07-14T08:30:00Z"))).isEqualTo("14 juillet 2026 à 10:30");
    }

    @Test
    void a_score_reads_as_a_sentence() {
        assertThat(format.chance(0.72)).isEqualTo("72\u00a0%, plutôt favorable");
        assertThat(format.chance(0.805)).endsWith("très favorable");
        assertThat(format.chance(0.05)).endsWith("très défavorable");
        assertThat(format.chance(null)).isEqualTo("pas encore évalué");
    }

    @Test
    void days_are_seen_from_the_agencys_date() {
        assertThat(format.relative(TODAY)).isEqualTo("aujourd’hui");
        assertThat(format.relative(TODAY.plusDays(1))).isEqualTo("demain");
        assertThat(format.relative(TODAY.minusDays(1))).isEqualTo("hier");
        assertThat(format.relative(TODAY.plusDays(3))).isEqualTo("dans 3 jours");
        assertThat(format.relative(TODAY.minusDays(1200))).isEqualTo("il y a 1\u202f200 jours");
    }

    @Test
    void rates_have_two_decimals_or_as_many_as_they_need() {
        assertThat(format.rate(new BigDecimal("10.15"))).isEqualTo("10,15\u00a0%");
        assertThat(format.rate(new BigDecimal("10.00"))).isEqualTo("10,00\u00a0%");
        assertThat(format.rate(new BigDecimal("12.5"))).isEqualTo("12,50\u00a0%");
        assertThat(format.rate(new BigDecimal("2.755"))).isEqualTo("2,755\u00a0%");
    }

    @Test
    void what_is_not_known_shows_as_a_dash() {
        assertThat(format.money((Money) null)).isEqualTo("–");
        assertThat(format.date(null)).isEqualTo("–");
        assertThat(format.label(null)).isEqualTo("–");
    }

    @Test
    void numbers_of_people_and_companies_are_grouped_for_reading() {
        assertThat(format.siren("732829320")).isEqualTo("732\u00a0829\u00a0320");
        assertThat(format.iban("FR7630004000")).isEqualTo("FR76\u00a03000\u00a04000");
        assertThat(format.initials("Jean-Marc Élan")).isEqualTo("JM");
    }

    @Test
    void english_readers_read_english() {
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(format.money(Money.euros("1234.5"))).isEqualTo("€1,234.50");
        assertThat(format.date(LocalDate.of(2027, 1, 1))).isEqualTo("1 January 2027");
        assertThat(format.chance(0.72)).isEqualTo("72%, rather favourable");
        assertThat(format.label(Role.LEGAL)).isEqualTo("Legal officer");
        assertThat(format.relative(TODAY.minusDays(2))).isEqualTo("2 days ago");
    }
}
