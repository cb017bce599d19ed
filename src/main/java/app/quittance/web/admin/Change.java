package app.quittance.web.admin;

import app.quittance.journal.JournalEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One value that somebody changed of the agency or of a client.
 *
 * @param field its name, {@code admin.changed.<field>} in the message files
 * @param before empty where there was none
 */
record Change(Instant at, String who, String field, String before, String after) {

    private static final int SHOWN = 20;

    /** The latest changes first. */
    static List<Change> latest(List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.details().containsKey("field"))
                .sorted(Comparator.comparingInt(JournalEntry::number).reversed())
                .limit(SHOWN)
                .map(Change::of)
                .toList();
    }

    private static Change of(JournalEntry entry) {
        return new Change(
                entry.recordedAt(),
                entry.actorName(),
                entry.details().getOrDefault("field", ""),
                entry.details().getOrDefault("before", ""),
                entry.details().getOrDefault("after", ""));
    }
}
