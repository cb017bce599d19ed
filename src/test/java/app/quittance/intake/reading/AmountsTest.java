package app.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final Amounts FRENCH = Amounts.learn(List.of("12,50"));
    private static final Amounts ENGLISH = Amounts.learn(List.of("12.50"));
    private static final Amounts UNDECIDED = Amounts.learn(List.of("12", "1.234"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234,56        | 1234.56
            1234.56        | 1234.56
            1 234,56       | 1234.56
            1\u00a0234,56  | 1234.56
            1\u202f234,56€ | 1234.56
            1 234,56 €     | 1234.56
            1.234,56 EUR   | 1234.56
            1,234.56       | 1234.56
            € 12,5         | 12.50
            12             | 12.00
            0,05           | 0.05
            12 345 678,90  | 12345678.90
            1.234.567      | 1234567.00
            1234.5000      | 1234.50
            -12,50         | -12.50
            999999999999,99| 999999999999.99""")
    void an_amount_that_leaves_no_doubt_is_read_in_any_file(String typed, String amount) {
        for (Amounts file : List.of(FRENCH, ENGLISH, UNDECIDED)) {
            assertThat(file.read(typed)).isEqualTo(new Amounts.Reading.Amount(new BigDecimal(amount)));
        }
    }

    @Test
    void one_sign_and_three_digits_mean_what_the_other_amounts_of_the_file_say() {
        assertThat(FRENCH.read("1.234")).isEqualTo(new Amounts.Reading.Amount(new BigDecimal("1234.00")));
        assertThat(ENGLISH.read("1,234")).isEqualTo(new Amounts.Reading.Amount(new BigDecimal("1234.00")));
        assertThat(FRENCH.read("1,234")).isEqualTo(new Amounts.Reading.Wrong("amount.decimals"));
        assertThat(ENGLISH.read("1.234")).isEqualTo(new Amounts.Reading.Wrong("amount.decimals"));
        assertThat(UNDECIDED.read("1.234")).isEqualTo(new Amounts.Reading.Wrong("amount.ambiguous"));
    }

    @Test
    void a_file_that_uses_both_signs_for_cents_decides_nothing() {
        assertThat(Amounts.learn(List.of("12,50", "12.50")).read("1.234"))
                .isEqualTo(new Amounts.Reading.Wrong("amount.ambiguous"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,5x",
                "12 34,56",
                "1,23,456.00",
                "12,34.56",
                "douze",
                "",
                "€",
                "1e3",
                "--5",
                "1 2",
                "٣,٥",
                "0x10"
            })
    void what_is_no_amount_is_not_guessed(String typed) {
        assertThat(FRENCH.read(typed)).isEqualTo(new Amounts.Reading.Wrong("amount.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,345", "0,125", "1 234,567", "1.234,567"})
    void a_fraction_of_a_cent_is_refused(String typed) {
        assertThat(FRENCH.read(typed)).isEqualTo(new Amounts.Reading.Wrong("amount.decimals"));
    }

    @Test
    void an_amount_beyond_the_books_is_refused() {
        assertThat(FRENCH.read("1000000000000,00")).isEqualTo(new Amounts.Reading.Wrong("amount.too-large"));
    }
}
