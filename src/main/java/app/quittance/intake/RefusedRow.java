package app.quittance.intake;

import java.util.List;

/** A row that was refused: as it stands in the file, and why. */
public record RefusedRow(int number, List<String> cells, List<Finding> findings) {}
