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

    @Test
    void is_found_within_a_siret_and_a_french_vat_number() {
        assertThat(Siren.within("732 829 320 00074")).contains(new Siren("732829320"));
        assertThat(Siren.within("FR 44 732829320")).contains(new Siren("732829320"));
        assertThat(Siren.within("732 829 320")).contains(new Siren("732829320"));
        assertThat(Siren.within("356 000 000 49837"))
                .as("La Poste has its own check")
                .contains(new Siren("356000000"));
        assertThat(Siren.within("73282932000075")).as("wrong check digit").isEmpty();
        assertThat(Siren.within("FR45732829320")).as("wrong key").isEmpty();
        assertThat(Siren.within("DE732829320")).isEmpty();
        assertThat(Siren.within("FR7630006000011234567890189")).isEmpty();
    }
}
