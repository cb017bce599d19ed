package app.quittance.scoring.table;

import app.quittance.kernel.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A flat CSV file in memory, as numbers and short codes. Separated by comma, semicolon or tab; UTF-8, or Latin-1 where it
 * is not; packed by gzip or not.
 */
final class Table {

    private static final int LONGEST_RECORD = 1 << 20;

    private final String name;
    private final String sha256;
    private final List<TableColumn> columns;
    private int rows;

    private Table(String name, String sha256, List<TableColumn> columns) {
        this.name = name;
        this.sha256 = sha256;
        this.columns = columns;
    }

    static Table read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("table.no-file", file);
        }
        try {
            Charset charset = charset(file);
            return read(file, charset, separator(file, charset));
        } catch (CsvParseException | ZipException | EOFException notATable) {
            throw new Refusal("table.not-readable", file, String.valueOf(notATable.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    int rows() {
        return rows;
    }

    List<TableColumn> columns() {
        return columns;
    }

    @Nullable
    TableColumn find(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElse(null);
    }

    TableColumn column(String column) {
        TableColumn found = find(column);
        if (found == null) {
            String known = columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
            throw new Refusal("table.no-column", name, column, known);
        }
        return found;
    }

    private static Table read(Path file, Charset charset, char separator) throws IOException {
        try (Reader text = open(file, charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .maxBufferSize(LONGEST_RECORD)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw new Refusal("table.no-header", file);
            }
            Table table = new Table(file.toString(), sha256(file), header(file, records.next()));
            while (records.hasNext()) {
                table.add(records.next());
            }
            return table;
        }
    }

    private static List<TableColumn> header(Path file, CsvRecord first) {
        Set<String> names = new HashSet<>();
        for (String field : first.getFields()) {
            if (!names.add(field.strip())) {
                throw new Refusal("table.duplicate-column", file, field.strip());
            }
        }
        if (names.stream().allMatch(String::isEmpty)) {
            throw new Refusal("table.no-header", file);
        }
        return first.getFields().stream()
                .map(field -> new TableColumn(field.strip()))
                .toList();
    }

    private void add(CsvRecord line) {
        rows++;
        if (line.getFieldCount() != columns.size()) {
            throw new Refusal("table.ragged", name, rows, line.getFieldCount(), columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(line.getField(i));
        }
    }

    /** The one of the three that the header has most of. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (BufferedReader text = new BufferedReader(open(file, charset))) {
            String header = text.readLine();
            char best = ',';
            for (char each : new char[] {';', '\t'}) {
                best = count(header, each) > count(header, best) ? each : best;
            }
            return best;
        }
    }

    private static long count(@Nullable String header, char sought) {
        return header == null ? 0 : header.chars().filter(c -> c == sought).count();
    }

    private static Charset charset(Path file) throws IOException {
        try (Reader strict = new InputStreamReader(bytes(file), StandardCharsets.UTF_8.newDecoder())) {
            strict.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        BufferedInputStream bytes = bytes(file);
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        boolean isMarked =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!isMarked) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, charset);
    }

    private static BufferedInputStream bytes(Path file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        boolean isPacked = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return isPacked ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
