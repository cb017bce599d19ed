package app.quittance.scoring.table;

import app.quittance.scoring.learning.Figures;
import app.quittance.scoring.learning.Measurement;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds a saved model against a table. A row without its label is predicted, and left out of the figures. */
public final class TableEvaluation {

    private static final int DECIMALS = 9;

    private TableEvaluation() {}

    /**
     * Predicts every row and measures those that have a label.
     *
     * @param out for one line per row, in order; nothing is written without
     */
    public static Figures run(Path folder, Path file, @Nullable Path out) throws IOException {
        TableFolder.Loaded loaded = TableFolder.load(folder);
        Table table = Table.read(file);
        int[] rows = IntStream.range(0, table.rows()).toArray();
        double[] probabilities = loaded.model().probabilities(table, rows);
        if (out != null) {
            write(probabilities, out);
        }
        return measure(loaded.card(), table, probabilities);
    }

    private static Figures measure(TableCard card, Table table, double[] probabilities) {
        TableColumn label = table.find(card.label());
        String positive = TableColumn.canonical(card.positive());
        Measurement measurement = new Measurement();
        long leftOut = 0;
        for (int row = 0; row < probabilities.length; row++) {
            if (label == null || label.isMissing(row)) {
                leftOut++;
            } else {
                measurement.take(probabilities[row], positive.equals(label.text(row)));
            }
        }
        return measurement.figures(leftOut);
    }

    private static void write(double[] probabilities, Path out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord("row", "probability");
            for (int row = 0; row < probabilities.length; row++) {
                csv.writeRecord(
                        Integer.toString(row + 1),
                        BigDecimal.valueOf(probabilities[row])
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .toPlainString());
            }
        }
    }
}
