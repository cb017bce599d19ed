package app.quittance.law.limitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.law.Relation;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C. consom. L.224-11: energy used more than fourteen months before its bill. */
class BilledEnergyTest {

    @ParameterizedTest(name = "used until {1}, billed on {0}: too late is {2}")
    @CsvSource({
        "2026-06-15, 2025-04-14, true",
        "2026-06-15, 2025-04-15, false",
        "2026-06-15, 2026-06-01, false",
        "2026-04-30, 2025-02-27, true",
        "2026-04-30, 2025-02-28, false",
    })
    void what_was_used_more_than_fourteen_months_before_the_bill_is_not_owed(
            LocalDate billedOn, LocalDate usedUntil, boolean tooLate) {
        BilledEnergy rule =
                BilledEnergy.of(Relation.CONSUMER, billedOn, Rulebook.bundled()).orElseThrow();

        assertThat(rule.isTooLateFor(usedUntil)).isEqualTo(tooLate);
        assertThat(rule.article()).isEqualTo("C. consom. art. L.224-11");
    }

    @Test
    void it_protects_consumers_and_bills_since_the_law_only() {
        LocalDate today = LocalDate.of(2026, 6, 15);

        assertThat(BilledEnergy.of(Relation.PROFESSIONALS, today, Rulebook.bundled()))
                .isEmpty();
        assertThat(BilledEnergy.of(Relation.CONSUMER, LocalDate.of(2015, 1, 1), Rulebook.bundled()))
                .isEmpty();
    }
}
