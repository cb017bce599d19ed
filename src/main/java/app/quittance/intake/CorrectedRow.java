package app.quittance.intake;

import java.util.Map;

/**
 * A refused row as a person sends it.
 *
 * @param number in the file that is corrected
 * @param cells by the English names of our columns; a column that is not named stays as it is
 * @param ticked to be sent even where nothing of it was changed
 */
public record CorrectedRow(int number, Map<String, String> cells, boolean ticked) {}
