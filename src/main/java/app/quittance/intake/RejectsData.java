package app.quittance.intake;

import app.quittance.intake.reading.ColumnNames;
import app.quittance.platform.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of refused rows as programs read them.
 *
 * @param next what to send as {@code after} for the next page; null on the last one
 */
public record RejectsData(List<Item> items, @Nullable Integer next) {

    /**
     * A refused row.
     *
     * @param row as a spreadsheet counts, the header being row 1
     * @param cells by the headers of the file; one that comes again is named "Date (2)", a blank one by its place, "(5)"
     */
    public record Item(int row, Map<String, String> cells, List<Line> findings) {}

    /** A finding, in words; without a column it is of the row as a whole. */
    public record Line(@Nullable String column, String code, String level, String message) {}

    static Item item(RefusedRow row, List<String> headers, Sentences sentences, Locale language) {
        List<String> names = ColumnNames.of(headers);
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), i < row.cells().size() ? row.cells().get(i) : "");
        }
        return new Item(
                row.number(),
                cells,
                row.findings().stream()
                        .map(each -> new Line(
                                each.column(),
                                each.code(),
                                each.level().name().toLowerCase(Locale.ROOT),
                                each.inWords(sentences, language)))
                        .toList());
    }
}
