package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of its file's headers, read from how it is written: {@code {"Tiers": "name", "Solde": "",
 * "=company": "debtor_kind", "*": ""}}.
 */
final class ColumnMapping {

    /** What stands before a text that is said of all rows. */
    static final String SAID = "=";

    /** Stands for all headers that are not named. */
    static final String OTHERS = "*";

    private final Map<String, Optional<Column>> headers = new HashMap<>();
    private final Map<Column, String> ofAllRows = new EnumMap<>(Column.class);
    private boolean leavesOthersAside;

    private ColumnMapping() {}

    static ColumnMapping read(Map<String, String> written) {
        var mapping = new ColumnMapping();
        written.forEach(mapping::take);
        return mapping;
    }

    private void take(String theirs, String ours) {
        if (theirs.strip().equals(OTHERS) && ours.isBlank()) {
            leavesOthersAside = true;
        } else if (theirs.startsWith(SAID)) {
            ofAllRows.put(column(ours), theirs.substring(SAID.length()).strip());
        } else {
            headers.put(Headers.key(theirs), ours.isBlank() ? Optional.empty() : Optional.of(column(ours)));
        }
    }

    private static Column column(String english) {
        return Column.ofEnglish(english)
                .orElseThrow(() -> new WrongFile("mapping.unknown-column", Headers.shortened(english)));
    }

    Map<Column, String> ofAllRows() {
        return ofAllRows;
    }

    /** The headers, each that is one of our columns by that column's name. */
    List<String> translated(List<String> titles) {
        List<String> names = ColumnNames.of(titles);
        return IntStream.range(0, titles.size())
                .mapToObj(i -> {
                    Optional<Column> said = said(names.get(i), titles.get(i));
                    return said == null || said.isEmpty()
                            ? titles.get(i)
                            : said.get().english();
                })
                .toList();
    }

    /** As {@link #translated}, and blank what is left aside. */
    List<String> read(List<String> titles) {
        List<String> names = ColumnNames.of(titles);
        return IntStream.range(0, titles.size())
                .mapToObj(i -> {
                    Optional<Column> said = said(names.get(i), titles.get(i));
                    if (said == null) return leavesOthersAside ? "" : titles.get(i);
                    return said.map(Column::english).orElse("");
                })
                .toList();
    }

    /** Which columns of the table were named as ours, by their places. */
    Map<Column, Integer> named(List<String> titles) {
        List<String> names = ColumnNames.of(titles);
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < titles.size(); i++) {
            Optional<Column> said = said(names.get(i), titles.get(i));
            if (said != null && said.isPresent()) places.putIfAbsent(said.get(), i);
        }
        return places;
    }

    /** What was said of a column of the table; null: nothing, empty: that it is to be left aside. */
    @SuppressWarnings("NullableOptional") // three answers
    private @Nullable Optional<Column> said(String name, String title) {
        Optional<Column> ofName = headers.get(Headers.key(name));
        return ofName == null && !title.isBlank() ? headers.get(Headers.key(title)) : ofName;
    }
}
