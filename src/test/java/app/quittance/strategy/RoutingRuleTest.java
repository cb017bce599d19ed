package app.quittance.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.casefile.HoldReason;
import app.quittance.kernel.Money;
import app.quittance.strategy.RoutingRule.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FAR = TODAY.plusYears(3);

    private static final List<HoldReason> FORBIDDING =
            List.copyOf(EnumSet.complementOf(EnumSet.of(HoldReason.ADDRESS_UNKNOWN)));

    private final RoutingRule rule = new RoutingRule(RoutingPolicy.HOUSE);

    @ParameterizedTest
    @CsvSource({
        "0.80, 5000.00, 90, NEGOTIATION, LIKELY_TO_PAY",
        "0.55, 5000.00, 90, NEGOTIATION, LIKELY_TO_PAY",
        "0.54, 5000.00, 90, PLAN, MAY_PAY_IN_INSTALMENTS",
        "0.40, 299.99, 90, NEGOTIATION, MAY_PAY_BUT_TOO_SMALL_FOR_INSTALMENTS",
        "0.10, 5000.00, 90, LITIGATION, UNLIKELY_TO_PAY_AND_WORTH_COURT",
        "0.10, 5000.00, 59, NEGOTIATION, UNLIKELY_BUT_TOO_YOUNG_FOR_COURT",
        "0.10, 399.99, 90, NEGOTIATION, UNLIKELY_BUT_TOO_SMALL_FOR_COURT",
        "0.90, 0.00, 90, CLOSE, NOTHING_DUE"
    })
    void probability_amount_and_age_decide(
            double probability, String principal, int overdueDays, Route route, RouteReason reason) {
        Situation situation = new Situation(
                probability,
                Money.euros(principal),
                TODAY.minusDays(overdueDays),
                FAR,
                EnumSet.noneOf(HoldReason.class),
                false);

        assertThat(rule.decide(situation, TODAY)).isEqualTo(new Proposal(route, reason));
    }

    @Test
    void a_claim_near_its_limitation_goes_to_court_however_likely_it_is_to_be_paid() {
        Situation near = new Situation(
                0.95,
                Money.euros("1000.00"),
                TODAY.minusYears(4),
                TODAY.plusDays(180),
                EnumSet.noneOf(HoldReason.class),
                false);

        assertThat(rule.decide(near, TODAY)).isEqualTo(new Proposal(Route.LITIGATION, RouteReason.LIMITATION_NEAR));
    }

    @Test
    void a_debtor_to_be_handled_with_care_is_never_sent_to_court_before_its_client_agrees() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            Situation careful = new Situation(
                    random.nextDouble(),
                    Money.euros(BigDecimal.valueOf(random.nextInt(5_000_000), 2)),
                    TODAY.minusDays(random.nextInt(3000)),
                    TODAY.plusDays(random.nextInt(2000) - 1000),
                    Set.of(),
                    true);
            assertThat(rule.decide(careful, TODAY).route()).isNotEqualTo(Route.LITIGATION);
        }
        Situation hopeless = new Situation(0.05, Money.euros("8000.00"), TODAY.minusDays(200), FAR, Set.of(), true);
        assertThat(rule.decide(hopeless, TODAY))
                .isEqualTo(new Proposal(Route.NEGOTIATION, RouteReason.HANDLE_WITH_CARE));
    }

    @ParameterizedTest
    @CsvSource({
        "LIMITED, CLOSE, LIMITED",
        "DISPUTED, NONE, DISPUTED",
        "INSOLVENCY, NONE, INSOLVENCY",
        "OVER_INDEBTEDNESS, NONE, OVER_INDEBTEDNESS",
        "CLIENT_REQUEST, NONE, ON_REQUEST_OF_CLIENT",
        "PAYEE_UNCONFIRMED, NONE, PAYEE_UNCONFIRMED"
    })
    void a_hold_decides_before_anything_else(HoldReason hold, Route route, RouteReason reason) {
        assertThat(rule.decide(held(Set.of(hold)), TODAY)).isEqualTo(new Proposal(route, reason));
    }

    @Test
    void an_unknown_address_does_not_change_the_route() {
        assertThat(rule.decide(held(Set.of(HoldReason.ADDRESS_UNKNOWN)), TODAY).route())
                .isEqualTo(Route.LITIGATION);
    }

    @Test
    void no_situation_under_a_hold_that_forbids_action_is_ever_sent_to_court() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            HoldReason hold = FORBIDDING.get(random.nextInt(FORBIDDING.size()));
            Situation situation = new Situation(
                    random.nextDouble(),
                    Money.euros(BigDecimal.valueOf(random.nextInt(5_000_000), 2)),
                    TODAY.minusDays(random.nextInt(3000)),
                    TODAY.plusDays(random.nextInt(2000) - 1000),
                    EnumSet.of(hold),
                    false);
            assertThat(rule.decide(situation, TODAY).route()).isNotEqualTo(Route.LITIGATION);
        }
    }

    private static Situation held(Set<HoldReason> holds) {
        return new Situation(0.05, Money.euros("8000.00"), TODAY.minusDays(200), FAR, holds, false);
    }
}
