package app.quittance.scoring.history;

import app.quittance.kernel.Refusal;
import app.quittance.kernel.Sha256;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads a payment history file: UTF-8, commas, one row per invoice and payment. It is read once, row by row; the first
 * row that cannot be understood refuses the file, with its line, column and value.
 *
 * @param name the file's name, without its folder
 * @param sha256 of the bytes read, so that a model can name the data it learned from
 */
public record HistoryFile(String name, String sha256, long rows, PaymentHistory history) {

    private static final int LONGEST_FIELD = 10_000;

    public static HistoryFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("history.no-file", file);
        }
        MessageDigest digest = Sha256.newDigest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            HistoryBuilder builder = new HistoryBuilder();
            long rows = readRows(bytes, builder);
            PaymentHistory history = builder.build();
            if (history.isEmpty()) {
                throw new Refusal("history.empty", file.getFileName());
            }
            return new HistoryFile(
                    String.valueOf(file.getFileName()), HexFormat.of().formatHex(digest.digest()), rows, history);
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal("history.not-utf8", file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static long readRows(InputStream bytes, HistoryBuilder builder) throws IOException {
        var utf8 = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(64 * LONGEST_FIELD)
                .ofCsvRecord(utf8)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                return 0;
            }
            HistoryColumns columns = HistoryColumns.of(records.next());
            long rows = 0;
            while (records.hasNext()) {
                CsvRecord line = records.next();
                builder.add(columns.read(line), line.getStartingLineNumber());
                rows++;
            }
            return rows;
        } catch (CsvParseException notCsv) {
            throw new Refusal("history.not-csv", String.valueOf(notCsv.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
