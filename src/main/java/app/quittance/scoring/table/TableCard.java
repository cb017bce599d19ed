package app.quittance.scoring.table;

import app.quittance.scoring.learning.Calibration;
import app.quittance.scoring.learning.Figures;
import java.time.Instant;
import java.util.List;

/**
 * What goes with a model of a table: what it learned from, what it left out, how good each trainer was, and the numbers
 * needed to use it.
 *
 * @param winner the trainer whose model this is, with its settings
 * @param heldOut the figures of each trainer on a quarter of the rows, on which the winner was chosen
 * @param calibrated the winner's, calibrated, on rows that the predicting model had not seen
 * @param calibration the line on the logit
 * @param modelSha256 of the file beside the card
 */
public record TableCard(
        String label,
        String positive,
        String winner,
        List<Tried> heldOut,
        Figures calibrated,
        List<LeftOut> columnsLeftOut,
        List<Warning> warnings,
        String table,
        String tableSha256,
        long rows,
        long rowsUsed,
        long seed,
        Instant trainedAt,
        String tribuo,
        String modelSha256,
        Calibration calibration,
        TableEncoding encoding,
        List<String> provenance) {

    /** A trainer with its settings, and its figures on the part held out. */
    public record Tried(String trainer, Figures figures) {}

    /**
     * A column that is not learned from: ignored, protected, constant, empty, identifier, free-text, or date. The days
     * between two dates would say something; a day by itself never comes back.
     */
    public record LeftOut(String column, String reason) {}

    /** Something a person has to know: the end of a message key, the column, and a figure where there is one. */
    public record Warning(String code, String column, String figure) {}
}
