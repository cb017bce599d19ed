package app.quittance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodesTest {

    private final Postcodes postcodes = Postcodes.bundled();

    @ParameterizedTest
    @CsvSource({
        "38000, Grenoble",
        "38000, GRENOBLE",
        "75012, Paris",
        "75012, PARIS 12",
        "75012, Paris 12e arrondissement",
        "13001, Marseille 1er",
        "93200, St Denis",
        "93200, SAINT-DENIS",
        "01110, Hauteville",
        "59650, Villeneuve d'Ascq",
        "59650, VILLENEUVE D ASCQ",
        "94160, Saint-Mandé",
        "20000, Ajaccio",
        "97200, Fort-de-France"
    })
    void a_commune_is_known_however_it_is_written(String postcode, String city) {
        assertThat(postcodes.isIn(city, postcode)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"38000, Lyon", "69003, Grenoble", "75012, Saint-Denis", "99999, Paris", "38000, ?"})
    void another_commune_is_not(String postcode, String city) {
        assertThat(postcodes.isIn(city, postcode)).isFalse();
    }

    @Test
    void a_postcode_that_no_commune_has_has_none() {
        assertThat(postcodes.communesOf("96000")).isEmpty();
        assertThat(postcodes.communesOf("01000")).contains("Bourg-en-Bresse");
    }
}
