package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to find what is owed on a million cases, each to the cent what its statement says, and to draw up one
 * statement of 50 claims and 200 payments. Not part of {@code mvn verify}:
 *
 * <pre>mvn test -Dtest=OwedMeasurement</pre>
 *
 * <p>{@code -Dscale.cases=100000} takes another number.
 */
class OwedMeasurement {

    @TempDir
    private Path home;

    @Test
    void measure() throws Exception {
        assertThat(Measured.run(OwedAtScale.class, home.toString(), System.getProperty("scale.cases", "1000000")))
                .isZero();
    }
}
