package app.quittance.intake.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long what stands in a column of an aged balance has been due.
 *
 * @param header of its column
 * @param days since when at least; 0 and more: overdue, below: not yet due
 */
record Age(String header, int days) {

    private static final Set<String> NOT_DUE =
            Set.of("nonechu", "nonechus", "current", "notdue", "notyetdue", "aechoir", "courant");

    private static final Pattern RANGE = Pattern.compile("(?:de|entre|from|échu)?\\s*(\\d{1,4})\\s*(?:j|jours|days)?"
            + "\\s*(?:-|–|à|a|to|/|et)\\s*(\\d{1,4})\\s*(?:j|jours|days)?\\.?");
    private static final Pattern BEYOND = Pattern.compile(
            "(\\+|>|plus de|over|au-delà de)?\\s*(\\d{1,4})\\s*(\\+|et plus|and over|j|jours|days|\\s)*");
    private static final int NOT_YET = -1;

    /** Reads a header; empty where it names no age. */
    static Optional<Age> of(String header) {
        String text = header.strip().toLowerCase(java.util.Locale.ROOT);
        if (NOT_DUE.contains(Headers.key(text))) return Optional.of(new Age(header.strip(), NOT_YET));
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            return from < Integer.parseInt(range.group(2))
                    ? Optional.of(new Age(header.strip(), from))
                    : Optional.empty();
        }
        Matcher beyond = BEYOND.matcher(text);
        boolean open = beyond.matches() && !text.matches("\\d+");
        return open ? Optional.of(new Age(header.strip(), beyond(beyond))) : Optional.empty();
    }

    private static int beyond(Matcher beyond) {
        int named = Integer.parseInt(beyond.group(2));
        return beyond.group(1) == null ? named : named + 1;
    }

    boolean isDue() {
        return days >= 0;
    }
}
