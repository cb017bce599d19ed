package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to score a million cases, beside its raw parts: reading the rows, Tribuo's own prediction, the reasons of
 * a page of cases and COPY of what was written; and what scoring a thousand of them costs among many and among few. Not part
 * of {@code mvn verify}:
 *
 * <pre>mvn test -Dtest=ScoresMeasurement</pre>
 *
 * <p>{@code -Dscale.cases=100000} takes another number.
 */
class ScoresMeasurement {

    @TempDir
    private Path home;

    @Test
    void measure() throws Exception {
        assertThat(Measured.run(ScoresAtScale.class, home.toString(), System.getProperty("scale.cases", "1000000")))
                .isZero();
    }
}
