package app.quittance.intake;

import app.quittance.intake.reading.FileHead;
import app.quittance.intake.reading.HistoryCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a payment history from other files before it is sent. */
public final class HistoryFiles {

    private HistoryFiles() {}

    /** Whether the file begins with the headers of a payment history. */
    public static boolean isHistory(Path file) {
        return new HistoryCsv().recognises(FileHead.of(() -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }));
    }
}
