package app.quittance.law.interest;

import static app.quittance.law.interest.GivenClaims.RATES;
import static app.quittance.law.interest.GivenClaims.agreed;
import static app.quittance.law.interest.GivenClaims.day;
import static app.quittance.law.interest.GivenClaims.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Payments allotted among several claims (C. civ. 1342-10, 1343-1). */
class CaseInterestTest {

    private static final LocalDate YEAR_END = day("2026-01-01");

    @Test
    void one_claim_is_stated_as_if_it_were_alone() {
        var terms = agreed("10000", "10", "2025-01-01").withIndemnity(euros("40"));
        var alone = Interest.statement(
                terms, List.of(new Movement.Payment(day("2025-07-01"), euros("4000"))), YEAR_END, RATES);

        var together = CaseInterest.statement(
                List.of(new OwedClaim("A", day("2024-12-31"), terms, List.of())),
                List.of(paid("2025-07-01", "4000")),
                YEAR_END,
                RATES);

        assertThat(together.claim("A")).isEqualTo(alone);
        assertThat(together.total()).isEqualTo(euros("6863.35"));
    }

    @Test
    void a_payment_goes_to_the_claim_that_the_debtor_named() {
        var statement = state(paid("2025-07-01", "300", "B"), claim("A", "2024-12-31", "10"), claim("B", "2025-03-31", "5"));

        assertThat(statement.allocations().getFirst().shares()).containsOnlyKeys("B");
    }

    @Test
    void without_a_word_the_claims_that_are_due_come_first() {
        var statement = state(paid("2025-07-01", "300"), claim("A", "2025-09-30", "10"), claim("B", "2025-03-31", "5"));

        assertThat(statement.allocations().getFirst().shares()).containsOnlyKeys("B");
    }

    @Test
    void of_those_that_are_due_the_most_burdensome_comes_first_even_if_younger() {
        var statement = state(paid("2025-07-01", "300"), claim("A", "2024-12-31", "5"), claim("B", "2025-03-31", "10"));

        assertThat(statement.allocations().getFirst().shares()).containsOnlyKeys("B");
    }

    @Test
    void of_equal_burden_the_oldest_comes_first_and_the_rest_goes_on() {
        var statement =
                state(paid("2025-07-01", "1200"), claim("B", "2025-03-31", "10"), claim("A", "2024-12-31", "10"));

        assertThat(statement.claim("A").principal()).isEqualTo(euros("0"));
        assertThat(statement.allocations().getFirst().shares().keySet()).containsExactly("A", "B");
    }

    @Test
    void claims_alike_in_all_share_in_proportion() {
        var statement = CaseInterest.statement(
                List.of(
                        new OwedClaim("A", day("2025-06-30"), agreed("1000", "10", "2025-07-01"), List.of()),
                        new OwedClaim("B", day("2025-06-30"), agreed("2000", "10", "2025-07-01"), List.of())),
                List.of(paid("2025-07-01", "100")),
                YEAR_END,
                RATES);

        var shares = statement.allocations().getFirst().shares();
        assertThat(shares.get("A")).extracting(Allocation::principal).isEqualTo(euros("33.34"));
        assertThat(shares.get("B")).extracting(Allocation::principal).isEqualTo(euros("66.66"));
    }

    @Test
    void fixed_indemnities_come_after_the_principal_of_every_claim() {
        var statement = CaseInterest.statement(
                List.of(
                        new OwedClaim("A", day("2025-06-30"), withIndemnity("1000"), List.of()),
                        new OwedClaim("B", day("2025-06-29"), withIndemnity("500"), List.of())),
                List.of(paid("2025-07-01", "1550")),
                day("2025-07-01"),
                RATES);

        assertThat(statement.sum(ClaimStatement::principal)).isEqualTo(euros("0"));
        assertThat(statement.claim("B").indemnity()).isEqualTo(euros("0"));
        assertThat(statement.claim("A").indemnity()).isEqualTo(euros("30"));
    }

    @Test
    void what_is_left_once_all_is_paid_is_overpaid() {
        var statement = state(paid("2026-01-01", "5000"), claim("A", "2024-12-31", "10"), claim("B", "2024-12-31", "10"));

        assertThat(statement.total()).isEqualTo(euros("0"));
        assertThat(statement.overpaid()).isEqualTo(euros("2800"));
    }

    @Test
    void a_credit_note_lowers_its_own_claim_only() {
        var credited = new OwedClaim(
                "A",
                day("2024-12-31"),
                agreed("1000", "10", "2025-01-01"),
                List.of(new Movement.CreditNote(day("2025-01-01"), euros("400"))));

        var statement = CaseInterest.statement(
                List.of(credited, claim("B", "2024-12-31", "10")), List.of(), YEAR_END, RATES);

        assertThat(statement.claim("A").total()).isEqualTo(euros("660"));
        assertThat(statement.claim("B").total()).isEqualTo(euros("1100"));
    }

    @Test
    void whatever_the_claims_and_payments_every_cent_is_somewhere() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<OwedClaim> claims = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                LocalDate due = day("2024-06-01").plusDays(30L * random.nextInt(6));
                var terms = agreed(cents(random, 500_000), i % 2 == 0 ? "10" : "7.5", due.plusDays(1).toString())
                        .withIndemnity(euros("40"));
                claims.add(new OwedClaim("claim " + i, due, terms, List.of()));
            }
            List<CasePayment> payments = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                LocalDate on = day("2024-06-01").plusDays(random.nextInt(570));
                payments.add(CasePayment.of(on, euros(cents(random, 400_000)).plus(euros("0.01"))));
            }

            var statement = CaseInterest.statement(claims, payments, YEAR_END, RATES);

            Money paid = Money.sum(payments.stream().map(CasePayment::amount).toList(), Money.EUR);
            Money discharged = statement.allocations().stream()
                    .flatMap(allocation -> allocation.shares().values().stream())
                    .map(Allocation::discharged)
                    .reduce(Money.zero(Money.EUR), Money::plus);
            assertThat(discharged.plus(statement.overpaid())).as("seed " + seed).isEqualTo(paid);
            Money principal = Money.sum(claims.stream().map(claim -> claim.terms().principal()).toList(), Money.EUR);
            Money principalPaid = statement.allocations().stream()
                    .flatMap(allocation -> allocation.shares().values().stream())
                    .map(Allocation::principal)
                    .reduce(Money.zero(Money.EUR), Money::plus);
            assertThat(statement.sum(ClaimStatement::principal)).as("seed " + seed).isEqualTo(principal.minus(principalPaid));
        }
    }

    private static ClaimTerms withIndemnity(String principal) {
        return agreed(principal, "10", "2025-07-01").withIndemnity(euros("40"));
    }

    private static OwedClaim claim(String key, String dueOn, String percent) {
        LocalDate due = day(dueOn);
        return new OwedClaim(key, due, agreed("1000", percent, due.plusDays(1).toString()), List.of());
    }

    private static CasePayment paid(String on, String amount, String... named) {
        return new CasePayment(day(on), euros(amount), List.of(named));
    }

    private static CaseStatement state(CasePayment payment, OwedClaim... claims) {
        return CaseInterest.statement(List.of(claims), List.of(payment), YEAR_END, RATES);
    }

    private static String cents(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most), 2).toPlainString();
    }
}
