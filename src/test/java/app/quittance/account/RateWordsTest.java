package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.Statement.InterestLine;
import app.quittance.kernel.Money;
import app.quittance.law.Confidence;
import app.quittance.law.interest.RateBasis;
import app.quittance.law.interest.RateBasis.Agreed;
import app.quittance.law.interest.RateBasis.OverEcb;
import app.quittance.law.interest.RateBasis.Published;
import app.quittance.law.interest.RateBasis.Raised;
import app.quittance.law.interest.RateBasis.TimesLegal;
import app.quittance.law.interest.RateKind;
import app.quittance.platform.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a rate is made up, in the language of whoever reads it, and for ever the same on paper. */
class RateWordsTest {

    private static final RateBasis OVER_ECB =
            new OverEcb(LocalDate.of(2026, 7, 1), new BigDecimal("2.40"), BigDecimal.TEN);
    private static final RateBasis FLOOR = new TimesLegal(BigDecimal.valueOf(3), new BigDecimal("2.7"));
    private static final RateBasis RAISED = new Raised(new Published(RateKind.LEGAL_OTHER), BigDecimal.valueOf(5));

    private final RateWords words = new RateWords(Sentences.bundled());

    @Test
    void the_rate_of_the_law_is_told_in_french_and_in_english() {
        assertThat(words.of(OVER_ECB, Locale.FRENCH))
                .isEqualTo("taux BCE au 1er juillet 2026 (2,40\u00a0%) + 10 points");
        assertThat(words.of(OVER_ECB, Locale.ENGLISH)).isEqualTo("ECB rate on 1 July 2026 (2.40%) + 10 points");
        assertThat(words.of(FLOOR, Locale.FRENCH)).isEqualTo("3 fois le taux légal (2,70\u00a0%)");
        assertThat(words.of(FLOOR, Locale.ENGLISH)).isEqualTo("3 times the legal rate (2.70%)");
        assertThat(words.of(RAISED, Locale.FRENCH)).isEqualTo("taux légal + 5 points");
        assertThat(words.of(RAISED, Locale.ENGLISH)).isEqualTo("legal rate + 5 points");
    }

    @Test
    void an_agreed_rate_was_read_nowhere_but_in_the_contract() {
        assertThat(words.of(new Agreed(), "", Locale.FRENCH)).isEqualTo("taux convenu");
        assertThat(words.of(new Agreed(), "", Locale.ENGLISH)).isEqualTo("agreed rate");
        assertThat(words.of(RAISED, "CMF L.313-3", Locale.ENGLISH)).isEqualTo("legal rate + 5 points (CMF L.313-3)");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_PRIVATE", "LEGAL_OTHER", "ECB"})
    void every_published_rate_has_its_name(RateKind kind) {
        assertThat(words.of(new Published(kind), Locale.ENGLISH)).contains("rate");
        assertThat(words.of(new Published(kind), Locale.FRENCH)).contains("taux");
    }

    @Test
    void the_letters_of_which_identities_are_made_never_change() {
        assertThat(RateOnPaper.withSource(line(OVER_ECB, "BCE ; C. com. L.441-10")))
                .isEqualTo("taux BCE au 1er juillet 2026 (2,40 %) + 10 points (BCE ; C. com. L.441-10)");
        assertThat(RateOnPaper.withSource(line(FLOOR, "arrêté"))).isEqualTo("3 fois le taux légal (2,7 %) (arrêté)");
        assertThat(RateOnPaper.withSource(line(new Agreed(), ""))).isEqualTo("taux convenu (contrat)");
        assertThat(RateOnPaper.withSource(line(new Raised(new Agreed(), BigDecimal.valueOf(5)), "CMF L.313-3")))
                .isEqualTo("taux convenu + 5 points (contrat ; CMF L.313-3)");
        assertThat(RateOnPaper.basis(line(new Published(RateKind.LEGAL_PRIVATE), "arrêté")))
                .isEqualTo("taux légal (créancier particulier)");
    }

    private static InterestLine line(RateBasis basis, String source) {
        Money base = Money.euros("100");
        return new InterestLine(
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 8, 1),
                31,
                base,
                BigDecimal.TEN,
                base,
                basis,
                source,
                Confidence.AGENCY);
    }
}
