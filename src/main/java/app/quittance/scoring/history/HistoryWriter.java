package app.quittance.scoring.history;

import app.quittance.debtor.HistoryColumn;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a payment history file, for programs: keys stand in it as they are. The same rows give the same bytes everywhere. */
public final class HistoryWriter implements Closeable {

    private final CsvWriter csv;

    public HistoryWriter(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(HistoryColumn.headers());
    }

    public void write(HistoryRow row) {
        csv.writeRecord(List.of(
                row.debtorId(),
                row.kind().word(),
                row.invoiceId(),
                amount(row.amountCents()),
                row.currency(),
                Objects.toString(row.issuedOn(), ""),
                row.dueOn().toString(),
                Objects.toString(row.paidOn(), ""),
                amount(row.paidCents()),
                Objects.toString(row.disputedOn(), ""),
                row.clientId()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String amount(@Nullable Long cents) {
        return cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
