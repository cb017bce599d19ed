package app.quittance.intake;

import app.quittance.intake.ImportProgress.Stage;
import app.quittance.intake.reading.SentFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Follows one import from row to row, notes how far it is now and then, and breaks it off where somebody asked for that. */
final class ProgressWatch {

    private static final Duration NOW_AND_THEN = Duration.ofMillis(500);

    private final ImportId id;
    private final long fileBytes;
    private final ProgressRows progress;
    private final Clock clock;
    /** Counted by the thread that reads ahead. */
    private final AtomicLong bytes = new AtomicLong();

    private int rows;
    private Instant noted;

    ProgressWatch(ImportId id, long fileBytes, ProgressRows progress, Clock clock) {
        this.id = id;
        this.fileBytes = fileBytes;
        this.progress = progress;
        this.clock = clock;
        this.noted = clock.instant();
    }

    /** The same file, with an eye on how much of it was read since it was opened last. */
    SentFile over(SentFile file) {
        return () -> {
            bytes.set(0);
            return new Counted(file.open());
        };
    }

    /** So many more rows were read. */
    void read(int more) {
        rows += more;
        if (clock.instant().isBefore(noted.plus(NOW_AND_THEN))) return;
        note(Stage.READING);
    }

    /** All is read, and the next part of what is to be written begins. */
    void placing() {
        note(Stage.PLACING);
    }

    /** All is written, and stands once the running transaction ends. */
    void placed() {
        if (progress.isCancelledAtLast(id)) throw new ImportCancelled();
    }

    private void note(Stage stage) {
        noted = clock.instant();
        double share = fileBytes == 0 ? 0 : Math.min(1, (double) bytes.get() / fileBytes);
        if (progress.note(id, stage, rows, share)) throw new ImportCancelled();
    }

    private final class Counted extends FilterInputStream {

        private Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) bytes.incrementAndGet();
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) bytes.addAndGet(read);
            return read;
        }
    }
}
