package app.quittance.law.courts;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Money;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.FactTable;
import app.quittance.law.courts.Representation.Speaker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks at a hearing: CPC 761, 762 and 853. */
class RepresentationTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0}, {1} € → {2}, {3}")
    @CsvSource({
        "TC, 10000.00, AGENCY_BY_POWER, CPC art. 853",
        "TC, 10000.01, COUNSEL, CPC art. 853",
        "TAE, 9999.99, AGENCY_BY_POWER, CPC art. 853",
        "TMC, 12000, COUNSEL, CPC art. 853",
        "TJ_COM, 8000, CLIENT_OR_COUNSEL, 'CPC art. 761, 762'",
        "TJ, 10000, CLIENT_OR_COUNSEL, 'CPC art. 761, 762'",
        "TJ, 10000.01, COUNSEL, 'CPC art. 761, 762'",
        "TPROX, 900, CLIENT_OR_COUNSEL, 'CPC art. 761, 762'",
        "JCP, 90000, CLIENT_OR_COUNSEL, 'CPC art. 761, 762'",
    })
    void who_may_appear_hangs_on_the_court_and_the_amount(
            CourtKind court, String amount, Speaker speaker, String article) {
        var limit = new Fact(
                FactName.LAWYER_CEILING,
                new BigDecimal("10000"),
                LocalDate.of(2020, 1, 1),
                null,
                "CPC art. 761, 853",
                Confidence.PRIMARY);
        var who = Representation.before(court, Money.euros(amount), ON, new FactTable(List.of(limit)));

        assertThat(who.speaker()).isEqualTo(speaker);
        assertThat(who.article()).isEqualTo(article);
    }
}
