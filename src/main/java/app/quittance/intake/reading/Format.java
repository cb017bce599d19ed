package app.quittance.intake.reading;

import java.util.Map;

/** A kind of file that intake takes, recognised by what is in it and never by its name. */
public interface Format {

    /** The name that reports give it, such as {@code csv}. */
    String name();

    /** Whether a file that begins with these bytes is of this kind. */
    boolean recognises(FileHead head);

    /**
     * Opens the file and understands its columns; the rows are then read one by one.
     *
     * @param mapping the client's own headers, each with the English name of our column; empty: ours are expected
     * @throws WrongFile where the file cannot be read as a whole
     */
    DebtRows open(SentFile file, Map<String, String> mapping);
}
