package app.quittance;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real accounting, bank and invoice data that lies beside the project and is no part of it. A test that wants it is
 * skipped, and says so, where it is not there.
 */
public final class SharedData {

    private SharedData() {}

    /** A file or folder of the shared data, as in {@code file("data", "fec", "balances_411.csv")}. */
    public static Path file(String... parts) {
        Path wanted = folder().resolve(Path.of("", parts));
        if (!Files.exists(wanted)) return abort("Skipped: no " + wanted);
        return wanted;
    }

    private static Path folder() {
        return Stream.of(Optional.ofNullable(System.getenv("QUITTANCE_SHARED")), Optional.of("../shared"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> abort("Skipped: no shared data in ../shared or $QUITTANCE_SHARED"));
    }
}
