package app.quittance.law.interest;

import static app.quittance.law.interest.GivenClaims.RATES;
import static app.quittance.law.interest.GivenClaims.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Money;
import app.quittance.law.HalfYear;
import app.quittance.law.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for any claim: each test runs over generated ones, and says the seed of the one that fails. */
class InterestPropertiesTest {

    private static final int CLAIMS = 500;

    private record Life(ClaimTerms claim, List<Movement> movements, LocalDate at) {

        ClaimStatement statement() {
            return Interest.statement(claim, movements, at, RATES);
        }
    }

    @Test
    void what_is_owed_and_what_was_paid_add_up_to_what_arose() {
        forEachLife(life -> {
            var statement = life.statement();
            Money indemnityArisen = statement.indemnity().plus(sum(statement, Allocation::indemnity));
            Money arisen = life.claim()
                    .principal()
                    .plus(statement.interestAccrued())
                    .plus(indemnityArisen)
                    .plus(moved(life, Movement.Costs.class));
            Money settled = moved(life, Movement.Payment.class)
                    .plus(moved(life, Movement.CreditNote.class))
                    .minus(statement.overpaid());
            assertThat(statement.total()).isEqualTo(arisen.minus(settled));
        });
    }

    @Test
    void every_payment_is_allotted_to_the_cent() {
        forEachLife(life -> {
            var payments = life.movements().stream()
                    .filter(Movement.Payment.class::isInstance)
                    .sorted(Comparator.comparing(Movement::date))
                    .map(Movement::amount)
                    .toList();
            assertThat(life.statement().allocations())
                    .extracting(Allocation::paid)
                    .containsExactlyElementsOf(payments);
        });
    }

    @Test
    void nothing_owed_is_ever_below_zero() {
        forEachLife(life -> {
            var statement = life.statement();
            assertThat(List.of(
                            statement.principal(),
                            statement.interest(),
                            statement.indemnity(),
                            statement.costs(),
                            statement.overpaid()))
                    .noneMatch(Money::isNegative);
        });
    }

    @Test
    void segments_follow_each_other_and_add_up_to_the_interest_accrued() {
        forEachLife(life -> {
            var statement = life.statement();
            var segments = statement.segments();
            for (int i = 1; i < segments.size(); i++) {
                assertThat(segments.get(i).from())
                        .isAfterOrEqualTo(segments.get(i - 1).to());
            }
            Money sum = Money.sum(segments.stream().map(Segment::amount).toList(), Money.EUR);
            assertThat(statement.interestAccrued()).isEqualTo(sum);
        });
    }

    @Test
    void a_segment_is_its_base_times_its_rate_times_its_days() {
        forEachLife(life -> life.statement().segments().forEach(segment -> {
            BigDecimal exact =
                    segment.base().amount().multiply(segment.percent()).multiply(BigDecimal.valueOf(segment.days()));
            if (life.claim().conventions().dayCount() == DayCount.ACT_365) {
                BigDecimal off = segment.amount()
                        .amount()
                        .multiply(BigDecimal.valueOf(36_500))
                        .subtract(exact)
                        .abs();
                assertThat(off).isLessThanOrEqualTo(new BigDecimal("182.5"));
            }
        }));
    }

    @Test
    void a_period_split_at_a_change_of_rate_gives_the_same_interest() {
        forEachLife(life -> {
            LocalDate from = requireStart(life.claim());
            LocalDate cut = HalfYear.of(from).next().start();
            var whole = at(life.claim(), from, life.at());
            if (cut.isBefore(life.at())
                    && life.claim().rate().contractPercent() == null
                    && life.claim().rate().relation() == Relation.PROFESSIONALS) {
                assertThat(at(life.claim(), from, cut).plus(at(life.claim(), cut, life.at())))
                        .isEqualTo(whole);
            }
        });
    }

    @Test
    void a_claim_of_nothing_bears_nothing() {
        forEachLife(life -> {
            var nothing = new ClaimTerms(
                    Money.zero(Money.EUR),
                    life.claim().interestFrom(),
                    life.claim().rate(),
                    life.claim().indemnity(),
                    life.claim().conventions(),
                    life.claim().freezes());
            assertThat(Interest.statement(nothing, List.of(), life.at(), RATES)
                            .total()
                            .isZero())
                    .isTrue();
        });
    }

    @Test
    void no_days_bear_no_interest() {
        forEachLife(life -> assertThat(at(life.claim(), requireStart(life.claim()), requireStart(life.claim()))
                        .isZero())
                .isTrue());
    }

    @Test
    void a_payment_never_makes_more_owed_later_and_an_earlier_one_never_costs_more() {
        forEachLife(life -> {
            Money amount = life.claim().principal().min(Money.euros("250"));
            if (amount.isPositive()) {
                LocalDate from = requireStart(life.claim());
                Money none = owed(life, List.of());
                Money late = owed(life, List.of(new Movement.Payment(life.at(), amount)));
                Money early = owed(life, List.of(new Movement.Payment(from, amount)));
                assertThat(late).isEqualTo(none.minus(amount));
                // Rounding may move one cent a segment.
                assertThat(early.amount()).isLessThanOrEqualTo(late.amount().add(new BigDecimal("0.10")));
            }
        });
    }

    private static Money owed(Life life, List<Movement> movements) {
        return Interest.statement(life.claim(), movements, life.at(), RATES).total();
    }

    private static Money at(ClaimTerms claim, LocalDate from, LocalDate to) {
        var terms = ClaimTerms.of(claim.principal(), from, claim.rate());
        return Interest.statement(terms, List.of(), to, RATES).interest();
    }

    private static LocalDate requireStart(ClaimTerms claim) {
        LocalDate start = claim.interestFrom();
        assertThat(start).isNotNull();
        return start == null ? LocalDate.MIN : start;
    }

    private static Money sum(ClaimStatement statement, Function<Allocation, Money> part) {
        return Money.sum(statement.allocations().stream().map(part).toList(), Money.EUR);
    }

    private static Money moved(Life life, Class<? extends Movement> kind) {
        return Money.sum(
                life.movements().stream()
                        .filter(kind::isInstance)
                        .map(Movement::amount)
                        .toList(),
                Money.EUR);
    }

    private static void forEachLife(Consumer<Life> property) {
        for (long seed = 0; seed < CLAIMS; seed++) {
            Life life = life(new Random(seed));
            try {
                property.accept(life);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ": " + life, broken);
            }
        }
    }

    private static Life life(Random random) {
        LocalDate from = day("2015-01-01").plusDays(random.nextInt(3000));
        LocalDate at = from.plusDays(random.nextInt(1200));
        Relation relation = oneOf(random, Relation.values());
        RateTerms rate = RateTerms.ofLaw(relation);
        if (random.nextInt(3) == 0) rate = rate.agreed(BigDecimal.valueOf(random.nextInt(2000), 2));
        if (random.nextInt(4) == 0) rate = rate.enforceable(from.plusDays(random.nextInt(200)));
        if (random.nextBoolean()) rate = rate.withoutFloor();
        var conventions = new Conventions(
                oneOf(random, DayCount.values()),
                oneOf(random, AllocationOrder.values()),
                random.nextBoolean() ? from : null);
        var claim = ClaimTerms.of(cents(random, 2_000_000), from, rate)
                .on(conventions)
                .withIndemnity(random.nextBoolean() ? Money.euros("40") : Money.euros("0"))
                .frozen(
                        random.nextInt(5) == 0
                                ? List.of(new Freeze(from.plusDays(random.nextInt(300)), null))
                                : List.of());
        return new Life(claim, movements(random, from, at), at);
    }

    private static List<Movement> movements(Random random, LocalDate from, LocalDate at) {
        List<Movement> movements = new ArrayList<>();
        int days = Math.toIntExact(from.until(at, ChronoUnit.DAYS));
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate date = from.plusDays(random.nextInt(days + 1));
            Money amount = cents(random, 500_000).plus(Money.euros("0.01"));
            movements.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Movement.CreditNote(date, amount);
                        case 1 -> new Movement.Costs(date, amount);
                        default -> new Movement.Payment(date, amount);
                    });
        }
        return movements;
    }

    private static <T> T oneOf(Random random, T[] choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    private static Money cents(Random random, int most) {
        return Money.euros(BigDecimal.valueOf(random.nextInt(most), 2));
    }
}
