package app.quittance.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refused rows as a person corrects them: the cells that mean something, each with what is wrong with it.
 *
 * @param fields the columns of the file that were understood, then those that it lacks
 * @param next after which row the next page begins; null: there is none
 */
public record CorrectionSheet(
        List<Field> fields, List<Row> rows, @Nullable Integer next) {

    /**
     * A column.
     *
     * @param column the English name of our column
     * @param header as it stands in the file, or as we ask for it
     */
    public record Field(String column, String header) {}

    /**
     * A refused row.
     *
     * @param cells by the English names of our columns
     * @param wrong what was found in a cell, by the same names
     * @param others what was found in no cell that is shown
     * @param corrected whether a later import brings it corrected
     */
    public record Row(
            int number,
            Map<String, String> cells,
            Map<String, List<Finding>> wrong,
            List<Finding> others,
            Optional<Corrected> corrected) {}

    /**
     * A row that a later import brings corrected, and does not refuse.
     *
     * @param taken whether it was taken; else that import waits for the client's agreement
     */
    public record Corrected(boolean taken, ImportId by) {}
}
