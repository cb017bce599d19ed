package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long 100,000 debts take to become scored and routed cases under a heap of 1 GB, and how much longer a list of cases
 * opens with them than with 1,000. Not part of {@code mvn verify}:
 *
 * <pre>mvn test -Dtest=ScaleMeasurement</pre>
 *
 * <p>{@code -Dscale.debts=20000} takes another number, {@code -Dscale.jvm=-XX:StartFlightRecording=filename=scale.jfr}
 * gives the measured program more options.
 */
class ScaleMeasurement {

    @TempDir
    private Path home;

    @Test
    void measure() throws Exception {
        String debts = System.getProperty("scale.debts", "100000");
        assertThat(Measured.run(AgencyAtScale.class, home.toString(), debts)).isZero();
    }
}
