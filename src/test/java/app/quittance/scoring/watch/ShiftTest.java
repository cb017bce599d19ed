package app.quittance.scoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final int BUCKETS = 20;

    @Test
    void months_in_which_nothing_changes_are_hardly_ever_called_changed() {
        var random = new Random(20261123);
        int called = 0;
        for (int i = 0; i < 1000; i++) {
            Shift shift = Shift.of(drawn(random, 400, 0), drawn(random, 400, 0));
            called += shift.size() == Shift.Size.SMALL ? 0 : 1;
        }
        assertThat(called).isLessThan(25);
    }

    @Test
    void another_population_is_found() {
        var random = new Random(20261123);
        for (int i = 0; i < 100; i++) {
            Shift shift = Shift.of(drawn(random, 400, 0), drawn(random, 400, 0.4));
            assertThat(shift.size()).isEqualTo(Shift.Size.LARGE);
        }
    }

    @Test
    void a_handful_of_cases_says_nothing() {
        var random = new Random(20261123);
        assertThat(Shift.of(drawn(random, 30, 0), drawn(random, 30, 0)).size()).isEqualTo(Shift.Size.TOO_FEW);
    }

    @Test
    void a_shift_worked_out_by_hand() {
        double[] then = new double[BUCKETS];
        double[] now = new double[BUCKETS];
        then[1] = 5000;
        then[2] = 5000;
        now[1] = 6000;
        now[2] = 4000;
        // 0.1 × ln(0.6/0.5) − 0.1 × ln(0.4/0.5); the smoothing moves it by less than a thousandth
        assertThat(Shift.of(then, now).index()).isBetween(0.0395, 0.0415);
    }

    /** Evenly spread over the ten classes, of which a part moved to the last. */
    private static double[] drawn(Random random, int cases, double moved) {
        double[] counts = new double[BUCKETS];
        for (int i = 0; i < cases; i++) {
            counts[random.nextDouble() < moved ? BUCKETS - 1 : 1 + 2 * random.nextInt(10)]++;
        }
        return counts;
    }
}
