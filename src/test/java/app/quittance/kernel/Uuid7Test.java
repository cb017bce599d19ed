package app.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys that the program makes. */
class Uuid7Test {

    @Test
    void the_rows_of_batches_have_keys_of_their_own_in_their_order() {
        var all = new HashSet<UUID>();
        for (UUID batch :
                Stream.generate(() -> Uuid7.at(1_800_000_000_000L)).limit(200).toList()) {
            String before = "";
            for (int row : new int[] {0, 1, 2, 999_999, 1_000_000, 1 << 29}) {
                UUID key = Uuid7.ofRow(batch, row);
                assertThat(key).isEqualTo(Uuid7.ofRow(batch, row));
                assertThat(key.version()).isEqualTo(7);
                assertThat(key.variant()).isEqualTo(2);
                assertThat(key.toString()).isGreaterThan(before);
                before = key.toString();
                assertThat(all.add(key)).isTrue();
            }
        }
        UUID one = Uuid7.next();
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(row -> Uuid7.ofRow(one, row))
                        .distinct())
                .hasSize(10_000);
    }
}
