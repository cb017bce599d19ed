package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a packet of 60 exhibits and 400 pages takes under a heap of 512 MB, from the files as clients send them, beside
 * PDFBox only putting the same files behind each other. Not part of {@code mvn verify}:
 *
 * <pre>mvn test -Dtest=PacketMeasurement</pre>
 */
class PacketMeasurement {

    @TempDir
    private Path folder;

    @Test
    void measure() throws Exception {
        assertThat(Measured.run("512m", PacketAtScale.class, folder.toString())).isZero();
    }
}
