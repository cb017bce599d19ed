package app.quittance.document;

import java.util.Optional;

/**
 * One part of a bound document.
 *
 * @param exhibit its number where it is one: "6.1 a"
 * @param firstPage counted from 1 in the whole
 * @param sha256 of what was put there, before it was stamped
 */
public record BoundPart(String title, Optional<String> exhibit, int firstPage, int pages, String sha256) {

    /** As the schedule and the bookmarks name it. */
    public String name() {
        return exhibit.map(number -> "Pièce n° " + number + " – " + title).orElse(title);
    }
}
