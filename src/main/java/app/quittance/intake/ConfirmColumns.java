package app.quittance.intake;

import app.quittance.kernel.Actor;
import java.util.List;
import java.util.Map;

/**
 * A person says how a file that came is to be read.
 *
 * @param meanings for each column of the file, in its order, the English name of ours, or nothing; empty: as it was read
 * @param ofAllRows by the English name of our column, what is so of all rows that do not say otherwise
 */
public record ConfirmColumns(ImportId file, List<String> meanings, Map<String, String> ofAllRows, Actor by) {

    public ConfirmColumns {
        meanings = List.copyOf(meanings);
        ofAllRows = Map.copyOf(ofAllRows);
    }
}
