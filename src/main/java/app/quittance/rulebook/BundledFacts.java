package app.quittance.rulebook;

import app.quittance.law.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What comes with the program: facts, read as an agency's own are, and other tables of the same shape. A fault in them is a bug. */
final class BundledFacts {

    private static final List<String> FILES = List.of("legal-rates.csv", "ecb-rates.csv", "rules.csv");

    private BundledFacts() {}

    static List<Fact> french() {
        return FILES.stream().flatMap(file -> read("/rulebook/fr/" + file)).toList();
    }

    /** The rows of a bundled table without its comments and its header; semicolons between columns, of which the last may hold more. */
    static List<String[]> rows(String resource, int columns) {
        return lines(resource).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> cells(resource, line, columns))
                .toList();
    }

    private static Stream<Fact> read(String resource) {
        return facts(resource, String.join("\n", lines(resource))).stream();
    }

    static List<Fact> facts(String resource, String text) {
        FactFile file = FactFile.read(text);
        if (!file.faults().isEmpty()) throw new IllegalStateException(resource + ": " + file.faults());
        return file.rows().stream().map(FactFile.Row::fact).toList();
    }

    private static String[] cells(String resource, String line, int columns) {
        String[] cells = line.split(";", columns);
        if (cells.length != columns) {
            throw new IllegalStateException(resource + ": " + cells.length + " columns in: " + line);
        }
        return cells;
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
