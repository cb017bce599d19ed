package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many payments a second are recorded on two cores, each with its allotment, postings and journal in one commit, beside
 * a bare script that inserts the same rows with the same number of writers. Not part of {@code mvn verify}:
 *
 * <pre>mvn test -Dtest=PaymentsMeasurement</pre>
 *
 * <p>{@code -Dscale.payments=50000} takes another number.
 */
class PaymentsMeasurement {

    @TempDir
    private Path home;

    @Test
    void measure() throws Exception {
        assertThat(Measured.run(PaymentsAtScale.class, home.toString(), System.getProperty("scale.payments", "5000")))
                .isZero();
    }
}
