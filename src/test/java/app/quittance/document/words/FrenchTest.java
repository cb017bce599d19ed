package app.quittance.document.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    @Test
    void dates_are_written_as_people_say_them() {
        assertThat(plain(French.date(LocalDate.of(2026, 11, 22)))).isEqualTo("22 novembre 2026");
        assertThat(plain(French.date(LocalDate.of(2027, 1, 1)))).isEqualTo("1er janvier 2027");
        assertThat(plain(French.dateWithWeekday(LocalDate.of(2026, 11, 30)))).isEqualTo("lundi 30 novembre 2026");
    }

    @Test
    void amounts_and_rates_have_a_comma_and_spaces_that_do_not_break() {
        assertThat(French.amount(Money.euros("1234567.5"))).isEqualTo("1\u00a0234\u00a0567,50\u00a0€");
        assertThat(French.amount(Money.euros("-3.05"))).isEqualTo("−3,05\u00a0€");
        assertThat(French.rate(new BigDecimal("12.4"))).isEqualTo("12,40\u00a0%");
        assertThat(French.rate(new BigDecimal("2.755"))).isEqualTo("2,755\u00a0%");
        assertThat(plain(French.days(1))).isEqualTo("1 jour");
        assertThat(plain(French.days(144))).isEqualTo("144 jours");
    }

    @Test
    void numbers_are_grouped_as_people_read_them() {
        assertThat(plain(French.iban("FR7630006000011234567890189"))).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
        assertThat(plain(French.siren("732829320"))).isEqualTo("732 829 320");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, zéro euro",
        "1.00, un euro",
        "1.01, un euro et un centime",
        "21.00, vingt et un euros",
        "71.00, soixante et onze euros",
        "80.00, quatre-vingts euros",
        "81.00, quatre-vingt-un euros",
        "91.00, quatre-vingt-onze euros",
        "100.00, cent euros",
        "200.00, deux cents euros",
        "280.00, deux cent quatre-vingts euros",
        "201.50, deux cent un euros et cinquante centimes",
        "1000.00, mille euros",
        "1234.56, mille deux cent trente-quatre euros et cinquante-six centimes",
        "80000.00, quatre-vingt mille euros",
        "200300.00, deux cent mille trois cents euros",
        "1000000.00, un million d’euros",
        "2500000.00, deux millions cinq cent mille euros"
    })
    void amounts_are_written_in_words(String amount, String words) {
        assertThat(FrenchNumber.inWords(Money.euros(amount))).isEqualTo(words);
    }

    @Test
    void typed_text_gets_the_spaces_of_a_printer() {
        assertThat(Typography.set("Pourquoi ? Voici : « oui » ; n° 12, 30 jours l'an"))
                .isEqualTo("Pourquoi\u202f? Voici\u00a0: «\u00a0oui\u00a0»\u202f; n°\u00a012, 30\u00a0jours l’an");
        assertThat(Typography.set("arrêté au 20 novembre 2026, le 1er mai 2025"))
                .isEqualTo("arrêté au 20\u00a0novembre\u00a02026, le 1er\u00a0mai\u00a02025");
        assertThat(Typography.set("voir https://cnil.fr?a=b")).isEqualTo("voir https://cnil.fr?a=b");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
