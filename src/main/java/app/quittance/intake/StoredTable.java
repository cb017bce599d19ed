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
 * @param isOurs whether the file is no table of its own, but was made one under our headers
 */
record StoredTable(String format, List<String> names, List<List<String>> rows, boolean isOurs) {

    /** Nothing of the table is read as ours, and nothing is missed: so no header can be wrong. */
    private static final Map<String, String> OPEN_EYED = openEyed();

    private static Map<String, String> openEyed() {
        var mapping = new TreeMap<String, String>();
        mapping.put(Headers.OTHERS, "");
        Stream.of(Column.values())
                .filter(Column::isRequired)
                .forEach(column -> mapping.put(Headers.SAID + column.english(), column.english()));
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
            boolean ours = rows.stated().isPresent();
            while (!ours && rows.hasNext() && first.size() < mostRows)
                first.add(rows.next().cells());
            return new StoredTable(rows.layout().format(), ColumnNames.of(titles), first, ours);
        }
    }

    String key() {
        return KeptColumns.keyOf(format, names);
    }
}
