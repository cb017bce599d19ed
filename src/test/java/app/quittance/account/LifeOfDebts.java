package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.life.Tale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/**
 * A million generated operations in memory, each compared with the oracle. Not part of {@code mvn verify}, where
 * {@link LifeOfDebtsTest} runs fewer:
 *
 * <pre>mvn test -Dtest=LifeOfDebts</pre>
 *
 * <p>{@code -Doperations=10000} takes another number, {@code -Dseed=7} begins elsewhere, {@code -Dtale=FILE} plays one tale in
 * the words in which a failure prints it.
 */
class LifeOfDebts {

    @Test
    void program_and_oracle_agree() throws Exception {
        String file = System.getProperty("tale");
        if (file != null) {
            Tale tale = Tale.of(Files.readString(Path.of(file)));
            assertThat(Rehearsal.of(Program.REAL, tale, 0)).isEmpty();
            return;
        }
        long began = System.nanoTime();
        var run = ManyLives.play(Program.REAL, Long.getLong("seed", 1), Long.getLong("operations", 1_000_000));
        assertThat(run.failure()).isEmpty();
        System.out.printf(
                "%,d operations on %,d cases: no difference, in %s%n",
                run.operations(),
                run.tales(),
                Duration.ofNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.SECONDS));
    }
}
