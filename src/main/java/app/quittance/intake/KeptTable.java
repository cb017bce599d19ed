package app.quittance.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * A kind of table that a client's people have said how to read.
 *
 * @param key names it among the client's
 * @param fileName of the file for which it was said
 * @param fileOn when that file came
 * @param headers the file's own that are read
 */
public record KeptTable(String key, String fileName, LocalDate fileOn, String keptBy, List<String> headers) {

    public KeptTable {
        headers = List.copyOf(headers);
    }
}
