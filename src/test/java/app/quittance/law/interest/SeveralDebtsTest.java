package app.quittance.law.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.law.interest.Discharge.Part;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several debts a payment discharges, and in what order its parts. */
class SeveralDebtsTest {

    private static final Rates RATES = Rulebook.bundled().rates();
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate YEAR_LATER = LocalDate.of(2026, 1, 1);

    @Test
    void the_published_example_c2_pays_interest_then_principal_and_leaves_the_indemnity_last() {
        var statement = statement(List.of(debt("F1", "10000", NEW_YEAR, "40")), payment("4000", JULY, null));
        assertThat(parts(statement, 0))
                .containsExactly(
                        tuple("F1", Component.INTEREST, Money.euros("495.89")),
                        tuple("F1", Component.PRINCIPAL, Money.euros("3504.11")));
        assertThat(statement.debt("F1").total()).isEqualTo(Money.euros("6863.35"));
    }

    @Test
    void one_debt_among_several_is_the_same_as_one_alone() {
        var terms = terms("10000", NEW_YEAR, "40");
        var alone =
                Interest.statement(terms, List.of(new Movement.Payment(JULY, Money.euros("4000"))), YEAR_LATER, RATES);
        var together = statement(
                List.of(new Debt<>("F1", terms, NEW_YEAR, NEW_YEAR.minusDays(1))), payment("4000", JULY, null));
        assertThat(together.debt("F1").total()).isEqualTo(alone.total());
        assertThat(together.debt("F1").segments()).isEqualTo(alone.segments());
    }

    @Test
    void the_debt_that_the_debtor_names_is_paid_whole_before_any_other() {
        var statement = statement(
                List.of(debt("old", "100", NEW_YEAR, "40"), debt("new", "100", JULY, "40")),
                payment("145", JULY, "new"));
        assertThat(parts(statement, 0))
                .containsExactly(
                        tuple("new", Component.PRINCIPAL, Money.euros("100")),
                        tuple("new", Component.INDEMNITY, Money.euros("40")),
                        tuple("old", Component.INTEREST, Money.euros("4.96")),
                        tuple("old", Component.PRINCIPAL, Money.euros("0.04")));
        assertThat(grounds(statement, 0)).startsWith(Ground.NAMED).endsWith(Ground.ONLY_DEBT);
    }

    @Test
    void without_a_name_what_is_due_comes_before_what_is_not() {
        var later = new Debt<>("later", terms("100", JULY.plusDays(11), "0"), NEW_YEAR, JULY.plusDays(10));
        var statement = statement(List.of(later, debt("due", "100", JULY, "0")), payment("150", JULY, null));
        assertThat(parts(statement, 0))
                .containsExactly(
                        tuple("due", Component.PRINCIPAL, Money.euros("100")),
                        tuple("later", Component.PRINCIPAL, Money.euros("50")));
        assertThat(grounds(statement, 0)).containsExactly(Ground.DUE);
    }

    @Test
    void among_debts_that_are_due_the_most_burdensome_comes_first_then_the_oldest() {
        var dear = new Debt<>("dear", terms("100", NEW_YEAR, "0", "20"), NEW_YEAR, NEW_YEAR.minusDays(1));
        var old = new Debt<>(
                "old", terms("100", NEW_YEAR.minusYears(1), "0", "15"), NEW_YEAR.minusYears(1), NEW_YEAR.minusYears(1));
        var young = new Debt<>("young", terms("100", NEW_YEAR, "0", "15"), NEW_YEAR, NEW_YEAR.minusDays(1));
        var statement = statement(List.of(young, old, dear), payment("500", NEW_YEAR.plusDays(1), null));
        assertThat(statement.discharges().getFirst().parts().stream()
                        .map(Part::debt)
                        .distinct())
                .containsExactly("dear", "old", "young");
        assertThat(grounds(statement, 0)).containsExactly(Ground.MOST_BURDENSOME, Ground.OLDEST);
        assertThat(statement.discharges().getFirst().left()).isEqualTo(Money.euros("184.83"));
    }

    @Test
    void debts_alike_in_everything_share_in_proportion_and_no_cent_is_lost() {
        var statement = statement(
                List.of(debt("a", "100", JULY, "40"), debt("b", "200", JULY, "40"), debt("c", "100", JULY, "40")),
                payment("100.01", JULY, null));
        assertThat(parts(statement, 0))
                .containsExactly(
                        tuple("a", Component.PRINCIPAL, Money.euros("25.01")),
                        tuple("b", Component.PRINCIPAL, Money.euros("50")),
                        tuple("c", Component.PRINCIPAL, Money.euros("25")));
        assertThat(grounds(statement, 0)).containsExactly(Ground.IN_PROPORTION);
    }

    @Test
    void costs_come_before_every_principal_and_indemnities_after() {
        var statement = statement(
                List.of(debt("a", "100", JULY, "40"), debt("b", "100", JULY.plusDays(1), "40")),
                List.of(
                        new Directed<>(new Movement.Costs(JULY.plusDays(1), Money.euros("30")), null),
                        payment("265", JULY.plusDays(1), null)));
        assertThat(parts(statement, 1))
                .containsExactly(
                        tuple(null, Component.COSTS, Money.euros("30")),
                        tuple("a", Component.INTEREST, Money.euros("0.03")),
                        tuple("a", Component.PRINCIPAL, Money.euros("100")),
                        tuple("b", Component.PRINCIPAL, Money.euros("100")),
                        tuple("a", Component.INDEMNITY, Money.euros("34.97")));
        assertThat(statement.costs()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_waiver_gives_up_one_component_and_pays_nothing() {
        var statement = statement(
                List.of(debt("a", "10000", NEW_YEAR, "40")),
                new Directed<>(new Movement.Waiver(JULY, Money.euros("500"), Component.INTEREST), "a"));
        assertThat(parts(statement, 0)).containsExactly(tuple("a", Component.INTEREST, Money.euros("495.89")));
        assertThat(statement.discharges().getFirst().left()).isEqualTo(Money.euros("4.11"));
        assertThat(statement.debt("a").principal()).isEqualTo(Money.euros("10000"));
    }

    @Test
    void a_debt_that_nobody_knew_of_takes_nothing_from_a_payment_made_before() {
        var payment = new Movement.Payment(JULY, Money.euros("150"));
        var statement = statement(
                List.of(debt("known", "100", JULY, "0"), debt("older", "100", NEW_YEAR, "0")),
                new Directed<>(payment, null, Set.of("older")));
        assertThat(parts(statement, 0)).containsExactly(tuple("known", Component.PRINCIPAL, Money.euros("100")));
        assertThat(statement.discharges().getFirst().left()).isEqualTo(Money.euros("50"));
    }

    @Test
    void a_payment_is_allotted_alike_whatever_the_day_of_the_statement() {
        var dear = new Debt<>("dear", terms("100", NEW_YEAR, "0", "20"), NEW_YEAR, NEW_YEAR.minusDays(1));
        var old = debt("old", "100", NEW_YEAR.minusYears(1), "0");
        var payment = payment("50", JULY, null);
        assertThat(SeveralDebts.statement(List.of(old, dear), List.of(payment), Money.EUR, JULY, RATES)
                        .discharges())
                .isEqualTo(statement(List.of(old, dear), payment).discharges());
    }

    private static DebtsStatement<String> statement(List<Debt<String>> debts, Directed<String> movement) {
        return statement(debts, List.of(movement));
    }

    private static DebtsStatement<String> statement(List<Debt<String>> debts, List<Directed<String>> movements) {
        return SeveralDebts.statement(debts, movements, Money.EUR, YEAR_LATER, RATES);
    }

    private static Directed<String> payment(String euros, LocalDate on, @Nullable String named) {
        return new Directed<>(new Movement.Payment(on, Money.euros(euros)), named);
    }

    private static Debt<String> debt(String key, String euros, LocalDate interestFrom, String indemnity) {
        return new Debt<>(
                key, terms(euros, interestFrom, indemnity), interestFrom.minusDays(30), interestFrom.minusDays(1));
    }

    private static ClaimTerms terms(String euros, LocalDate interestFrom, String indemnity) {
        return terms(euros, interestFrom, indemnity, "10");
    }

    private static ClaimTerms terms(String euros, LocalDate interestFrom, String indemnity, String percent) {
        var rate = RateTerms.ofLaw(Relation.PROFESSIONALS)
                .agreed(new BigDecimal(percent))
                .withoutFloor();
        return ClaimTerms.of(Money.euros(euros), interestFrom, rate).withIndemnity(Money.euros(indemnity));
    }

    private static List<org.assertj.core.groups.Tuple> parts(DebtsStatement<String> statement, int movement) {
        return statement.discharges().get(movement).parts().stream()
                .map(part -> tuple(part.debt(), part.component(), part.amount()))
                .toList();
    }

    private static List<Ground> grounds(DebtsStatement<String> statement, int movement) {
        return statement.discharges().get(movement).parts().stream()
                .map(Part::ground)
                .distinct()
                .toList();
    }
}
