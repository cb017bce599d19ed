package app.quittance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.DatabaseTest;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.interest.RateKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class RulebookDeskTest extends DatabaseTest {

    private static final Actor ADMINISTRATOR = Actor.program("test");

    @Autowired
    private RulebookDesk desk;

    @Test
    void a_fact_that_the_agency_enters_is_in_force_at_once_for_a_client_too() {
        enter(FactName.LIMITATION_CAP_YEARS, "2090-01-01", "21");
        enter(FactName.LIMITATION_CAP_YEARS, "2090-01-01", "22");

        var seenByClient = asClient(ClientId.random(), () -> desk.current());

        assertThat(seenByClient
                        .on(FactName.LIMITATION_CAP_YEARS, day("2090-06-01"))
                        .count())
                .isEqualTo(22);
        assertThat(seenByClient
                        .on(FactName.LIMITATION_CAP_YEARS, day("2089-12-31"))
                        .count())
                .isEqualTo(20);
    }

    @Test
    void rates_not_published_yet_can_be_carried_forward_and_are_marked() {
        asAgency(() -> {
            desk.assumeUnchanged(day("2028-01-15"), ADMINISTRATOR);
            return true;
        });

        var rate = asAgency(() -> desk.current()).rates().on(RateKind.DEFAULT_B2B, day("2028-03-01"));

        assertThat(rate.percent()).isEqualByComparingTo("12.65");
        assertThat(rate.confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @Test
    void what_was_once_entered_cannot_be_changed() {
        enter(FactName.LIMITATION_CAP_YEARS, "2095-01-01", "25");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> asAgency(
                        () -> jdbc.sql("update rulebook.fact set value = 1").update()));
    }

    private void enter(FactName name, String from, String value) {
        asAgency(() -> {
            desk.enter(
                    new Fact(name, new BigDecimal(value), day(from), null, "test", Confidence.AGENCY), ADMINISTRATOR);
            return true;
        });
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
