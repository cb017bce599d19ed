package app.quittance.intake;

import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.ColumnNames;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Formats;
import app.quittance.intake.reading.Headers;
import app.quittance.intake.reading.SentFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The headers and the first rows of a file, whether or not its columns are understood.
 *
 * @param names of its columns, no two alike
 */
record StoredTable(String format, List<String> names, List<List<String>> rows) {

    /** Nothing of the table is read as ours, and nothing is missed: so no header can be wrong. */
    private static final Map<String, String> OPEN_EYED = openEyed();

    private static Map<String, String> openEyed() {
        var mapping = new TreeMap<String, String>();
        mapping.put(Headers.OTHERS, "");
        Stream.of(Column.values())
                .filter(column -> column.isRequired() && column != Column.INVOICE_DATE)
                .forEach(column -> mapping.put(Headers.SAID + column.english(), column.english()));
        // Said, but nothing: an aged balance has its date above its headers.
        mapping.put(Headers.SAID, Column.INVOICE_DATE.english());
        return Map.copyOf(mapping);
    }

    /**
     * Looks at a file.
     *
     * @param mapping with which it is to be read: it helps to find the headers
     * @throws WrongFile where it is no table that could be read under any headers
     */
    static StoredTable of(Formats formats, SentFile file, Map<String, String> mapping, int mostRows) {
        var looking = new TreeMap<>(OPEN_EYED);
        mapping.forEach((theirs, ours) -> {
            if (!theirs.startsWith(Headers.SAID)) looking.put(theirs, ours);
        });
        try {
            return open(formats, file, looking, mostRows);
        } catch (WrongFile mapped) {
            // It may be the mapping that is wrong.
            return open(formats, file, OPEN_EYED, mostRows);
        }
    }

    private static StoredTable open(Formats formats, SentFile file, Map<String, String> mapping, int mostRows) {
        try (DebtRows rows = formats.open(file, mapping)) {
            List<String> titles = rows.layout().columns().stream()
                    .map(Layout.FoundColumn::header)
                    .toList();
            var first = new ArrayList<List<String>>();
            while (rows.hasNext() && first.size() < mostRows)
                first.add(rows.next().cells());
            return new StoredTable(rows.layout().format(), ColumnNames.of(titles), first);
        }
    }

    /** Whether the file is no table of its own, but was made one under our headers. */
    boolean isOurs() {
        return names.equals(Stream.of(Column.values()).map(Column::english).toList());
    }

    String key() {
        return KeptColumns.keyOf(format, names);
    }
}
