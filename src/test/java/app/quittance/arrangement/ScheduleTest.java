package app.quittance.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 5);

    @Test
    void instalments_add_up_to_the_cent_and_differ_by_a_cent_at_most() {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            Money total = Money.euros(BigDecimal.valueOf(100 + random.nextInt(5_000_000), 2));
            int number = 2 + random.nextInt(Schedule.AT_MOST - 1);
            var schedule = Schedule.monthly(total, number, FIRST);
            assertThat(schedule.instalments()).hasSize(number);
            assertThat(schedule.total()).isEqualTo(total);
            Money largest = schedule.instalments().getFirst().amount();
            Money smallest = schedule.instalments().getLast().amount();
            assertThat(largest.minus(smallest)).isLessThanOrEqualTo(Money.euros("0.01"));
        }
    }

    @Test
    void instalments_keep_the_day_of_the_month_and_shorter_months_do_not_move_it() {
        var schedule = Schedule.monthly(Money.euros("400.00"), 4, LocalDate.of(2026, 12, 31));
        assertThat(schedule.instalments())
                .extracting(Instalment::dueOn)
                .containsExactly(
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31));
    }

    @Test
    void a_plan_has_two_instalments_at_least_and_thirty_six_at_most() {
        Money total = Money.euros("400.00");
        assertThatThrownBy(() -> Schedule.monthly(total, 1, FIRST)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Schedule.monthly(total, 37, FIRST)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_amount_too_small_to_share_is_refused() {
        assertThatThrownBy(() -> Schedule.monthly(Money.euros("0.03"), 4, FIRST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("amount-not-positive");
    }

    @Test
    void two_instalments_do_not_fall_on_one_day() {
        var twice = List.of(new Instalment(FIRST, Money.euros("10.00")), new Instalment(FIRST, Money.euros("10.00")));
        assertThatThrownBy(() -> new Schedule(twice))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("out-of-order");
    }
}
