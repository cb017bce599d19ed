package app.quittance.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One line of a case's journal.
 *
 * @param number its place in the case's chain, from 1
 * @param kind what happened, a key of {@code journal.<kind>} in the message files
 * @param details the values its sentence names, by name; never secrets
 */
public record JournalEntry(
        int number,
        Instant recordedAt,
        LocalDate happenedOn,
        String actorName,
        String kind,
        Map<String, String> details) {}
