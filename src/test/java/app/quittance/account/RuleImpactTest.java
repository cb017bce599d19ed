package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.Money;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other rates would change of what is owed, before anybody enters them. */
class RuleImpactTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private RuleImpact impact;

    @Autowired
    private GivenCases given;

    @Test
    void a_case_between_professionals_owes_more_by_half_a_point_since_the_first_of_july() {
        // Of the largest claims: among those computed however many cases other tests leave.
        var id = given.of(
                given.client(), DebtorKind.COMPANY, TODAY, given.invoice("500000.00", LocalDate.of(2026, 6, 30)));

        var found = asAgency(() -> impact.of(Rulebook.bundled(), ecbOfJune("2.90"), TODAY));

        String reference = given.facts(id).reference();
        assertThat(found.most())
                .filteredOn(change -> change.reference().equals(reference))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(Money.euros("524500.27"));
                    assertThat(change.after()).isEqualTo(Money.euros("525486.58"));
                    assertThat(change.difference()).isEqualTo(Money.euros("986.31"));
                });
        assertThat(found.changed()).isPositive();
        assertThat(found.examined()).isLessThanOrEqualTo(1000).isLessThanOrEqualTo(found.open());
        assertThat(found.difference()).isEqualTo(found.after().minus(found.before()));
    }

    @Test
    void the_same_facts_change_nothing() {
        given.companyCase(given.client(), TODAY);

        var found = asAgency(() -> impact.of(Rulebook.bundled(), ecbOfJune("2.40"), TODAY));

        assertThat(found.changed()).isZero();
        assertThat(found.difference().isZero()).isTrue();
    }

    @Test
    void a_rate_to_come_makes_cases_computable_on_a_day_on_which_they_were_not() {
        given.of(given.client(), DebtorKind.COMPANY, TODAY, given.invoice("400000.00", LocalDate.of(2026, 6, 30)));
        var next = Rulebook.with(List.of(fact(FactName.ECB, "2027-01-01", "2.65")));

        var found = asAgency(() -> impact.of(Rulebook.bundled(), next, LocalDate.of(2027, 2, 1)));

        assertThat(found.newlyKnown()).isPositive();
    }

    private static Rulebook ecbOfJune(String percent) {
        return Rulebook.with(List.of(fact(FactName.ECB, "2026-06-17", percent)));
    }

    private static Fact fact(FactName name, String from, String value) {
        return new Fact(name, new BigDecimal(value), LocalDate.parse(from), null, "essai", Confidence.AGENCY);
    }
}
