package app.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "732 829 320", "732\u202f829\u00a0320", "732.829.320"})
    void a_number_is_read_as_people_type_it(String typed) {
        assertThat(Siren.read(typed)).contains(new Siren("732829320"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829321",
                "73282932",
                "7328293200",
                "73282932000074",
                "000000000",
                "73282932O",
                "٧٣٢٨٢٩٣٢٠",
                ""
            })
    void what_fails_the_check_digit_or_is_not_nine_digits_is_no_siren(String typed) {
        assertThat(Siren.read(typed)).isEmpty();
    }

    @Test
    void a_wrong_siren_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren("123456789"));
    }
}
