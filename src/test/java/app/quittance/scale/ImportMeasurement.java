package app.quittance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a million debts come into the books under a heap of 512 MB, with checks, matching, cases, opening postings and
 * journal, beside COPY of the same final rows into the same indexed tables: first a tenth of them, then all, then as many
 * again into a database that holds them, then as many of which one in twenty is wrong, then a file that came before. Not
 * part of {@code mvn verify}:
 *
 * <pre>mvn test -Dtest=ImportMeasurement</pre>
 *
 * <p>{@code -Dscale.debts=50000} takes another number.
 */
class ImportMeasurement {

    @TempDir
    private Path home;

    @Test
    void measure() throws Exception {
        String debts = System.getProperty("scale.debts", "1000000");
        assertThat(Measured.run("512m", ImportsAtScale.class, home.toString(), debts))
                .isZero();
    }
}
