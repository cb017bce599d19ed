package app.quittance.intake;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an import is that has not ended.
 *
 * @param rows read so far
 * @param rowsPerSecond read in a second, over the time that reading took so far; 0 before it began
 * @param left about how long until the end; empty as long as that cannot be told
 * @param cancelled whether somebody asked to stop it
 */
public record ImportProgress(Stage stage, int rows, long rowsPerSecond, Optional<Duration> left, boolean cancelled) {

    /** What is being done. */
    public enum Stage {
        /** Other files are taken first. */
        WAITING,
        READING,
        /** Its debtors, claims and postings are written, all or none. */
        PLACING,
        /** Its claims stand in the books; their cases are scored and routed. */
        ROUTING
    }

    /** Whether it may still be stopped without anything having been taken. */
    public boolean canBeCancelled() {
        return stage != Stage.ROUTING && !cancelled;
    }
}
