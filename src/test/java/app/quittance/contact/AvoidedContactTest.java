package app.quittance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvoidedContactTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gerant@essai.example             | Gerant@essai.example | true
            pas le gérant (a@essai.example)  | a@essai.example      | true
            aa@essai.example                 | a@essai.example      | false
            01.99.00.12.34                   | 01 99 00 12 34       | true
            +33 1 99 00 12 34, la comptable  | 01 99 00 12 34       | true
            01 99 00 12 35                   | 01 99 00 12 34       | false
            le gérant                        | 01 99 00 12 34       | false""")
    void an_address_or_number_is_known_however_it_is_written(String avoided, String contact, boolean named) {
        assertThat(AvoidedContact.names(avoided, contact)).isEqualTo(named);
    }
}
