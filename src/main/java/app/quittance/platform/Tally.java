package app.quittance.platform;

/**
 * A table of changes that sum up to the figures of a list, which would else be counted anew each time. Its triggers write
 * the changes; a room declares each as a bean, so that it is folded.
 *
 * @param table with its schema
 * @param fold the statement that replaces its rows by their sums
 */
public record Tally(String table, String fold) {

    /** The tally of a room, in the schema of its name, folded by its statement {@code fold-tally}. */
    public static Tally of(String room, String table) {
        return new Tally(room + "." + table, SqlFiles.of(room).get("fold-tally"));
    }
}
