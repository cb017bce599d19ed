package app.quittance.document;

import java.util.List;

/** A postal address as it stands on an envelope: the name first, one to seven lines, none of them blank. */
public record AddressBlock(List<String> lines) {

    private static final int MOST_LINES = 7;

    public AddressBlock {
        lines = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("An address has one to seven lines: " + lines.size());
        }
    }

    public static AddressBlock of(String... lines) {
        return new AddressBlock(List.of(lines));
    }

    /** The name, which is the first line. */
    public String name() {
        return lines.getFirst();
    }

    /** Everything below the name, in one line: "12 rue des Tanneurs, 69003 Lyon". */
    public String belowName() {
        return String.join(", ", lines.subList(Math.min(1, lines.size() - 1), lines.size()));
    }
}
