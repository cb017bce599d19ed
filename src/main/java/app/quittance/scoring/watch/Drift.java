package app.quittance.scoring.watch;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * How far something moved, month by month, from the first month with a hundred cases, or from the first of all.
 *
 * @param what a feature's key, or {@code score}
 */
public record Drift(String what, SortedMap<LocalDate, Shift> byMonth) {

    static final String SCORE = "score";

    /** Whether it is the score that moved, and not a number behind it. */
    public boolean isOfScore() {
        return what.equals(SCORE);
    }

    /** Where it stands in the last month. */
    public Shift latest() {
        return byMonth.lastEntry().getValue();
    }
}
