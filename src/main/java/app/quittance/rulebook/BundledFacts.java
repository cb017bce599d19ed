package app.quittance.rulebook;

import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the facts that come with the program: one row per line, semicolons between columns (the last may hold more of them), # before a comment. */
final class BundledFacts {

    private static final List<String> FILES = List.of("legal-rates.csv", "ecb-rates.csv", "rules.csv");
    private static final int COLUMNS = 6;

    private BundledFacts() {}

    static List<Fact> french() {
        return FILES.stream().flatMap(file -> read("/rulebook/fr/" + file)).toList();
    }

    /** The rows of a bundled file, without its comments and its header. */
    static List<String[]> rows(String resource, int columns) {
        return lines(resource).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> cells(resource, line, columns))
                .toList();
    }

    private static Stream<Fact> read(String resource) {
        return rows(resource, COLUMNS).stream().map(BundledFacts::fact);
    }

    private static String[] cells(String resource, String line, int columns) {
        String[] cells = line.split(";", columns);
        if (cells.length != columns) {
            throw new IllegalStateException(resource + ": " + cells.length + " columns in: " + line);
        }
        return cells;
    }

    private static Fact fact(String[] cells) {
        return new Fact(
                FactName.ofKey(cells[0]),
                new BigDecimal(cells[3]),
                LocalDate.parse(cells[1]),
                dateOrNull(cells[2]),
                cells[5],
                Confidence.ofMark(cells[4]));
    }

    private static @Nullable LocalDate dateOrNull(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = BundledFacts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not bundled with the program: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
