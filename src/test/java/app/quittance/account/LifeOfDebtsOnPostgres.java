package app.quittance.account;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand generated operations on PostgreSQL with eight writers. Not part of {@code mvn verify}, where
 * {@link LifeOfDebtsOnPostgresTest} runs fewer:
 *
 * <pre>mvn test -Dtest=LifeOfDebtsOnPostgres</pre>
 *
 * <p>{@code -Doperations=5000} takes another number, {@code -Dseed=7} begins elsewhere. A case that differs is printed in words,
 * in the order in which the database took them: {@link LifeOfDebts} plays them alone.
 */
class LifeOfDebtsOnPostgres extends LivesOnPostgres {

    @Test
    void program_and_oracle_agree() throws Exception {
        long began = System.nanoTime();
        String done = play(Long.getLong("seed", 1), Integer.getInteger("operations", 100_000));
        System.out.println(done + ": no difference, in "
                + Duration.ofNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.SECONDS));
    }
}
