package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        Arrays.stream(System.getProperty("scale.jvm", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AgencyAtScale.class.getName()));
        command.addAll(List.of(home.toString(), System.getProperty("scale.debts", "100000")));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("QUITTANCE_"));
        assertThat(builder.start().waitFor()).isZero();
    }
}
