package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes predictions as {@code debtor_id, invoice_id, as_of, probability}, for programs: a key comes back as it was given. Without a file it only counts. */
final class PredictionWriter implements Closeable {

    private static final int DECIMALS = 9;

    private final @Nullable CsvWriter csv;
    private long rows;

    private PredictionWriter(@Nullable CsvWriter csv) {
        this.csv = csv;
    }

    static PredictionWriter to(@Nullable Path file) throws IOException {
        if (file == null) {
            return new PredictionWriter(null);
        }
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        csv.writeRecord("debtor_id", "invoice_id", "as_of", "probability");
        return new PredictionWriter(csv);
    }

    void write(Example example, double probability) {
        rows++;
        if (csv != null) {
            csv.writeRecord(
                    example.payer().debtorId(),
                    example.invoice().id(),
                    example.asOf().toString(),
                    BigDecimal.valueOf(probability)
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                            .toPlainString());
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
