package app.quittance.intake.reading;

import app.quittance.intake.Layout.FoundColumn;
import app.quittance.intake.WrongFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The header row of a table: which of our columns stands where. */
public final class Headers {

    /** The column that we add to the rows we give back; it says nothing when they come again. */
    public static final String REASON = "Motif";

    /** What stands before a text that is said of all rows. */
    public static final String SAID = ColumnMapping.SAID;

    /** Stands for all headers that a mapping does not name; with nothing beside it, they are left aside. */
    public static final String OTHERS = ColumnMapping.OTHERS;

    /** A table of debts has some twenty columns; far more is something else. */
    public static final int MOST_COLUMNS = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^a-z0-9]+");
    private static final int NAMED_IN_A_MESSAGE = 20;
    private static final int LONGEST_IN_A_MESSAGE = 40;

    private final List<String> titles;
    private final Map<Column, Integer> places;
    private final Map<Column, String> ofAllRows;

    private Headers(List<String> titles, Map<Column, Integer> places, Map<Column, String> ofAllRows) {
        this.titles = titles;
        this.places = places;
        this.ofAllRows = ofAllRows;
    }

    /**
     * Reads a header row.
     *
     * @param mapping the file's own headers, each with the English name of our column, or with nothing where it is not to
     *     be read; a header that comes again is named "Date (2)", a blank one by its place, "(5)"; {@value #OTHERS} with
     *     nothing: whatever is not named is not read; what begins with {@value #SAID} is no header, but what is so of all
     *     rows that do not say otherwise: {@code =company} with {@code debtor_kind}
     */
    public static Headers of(List<String> titles, Map<String, String> mapping) {
        if (titles.size() > MOST_COLUMNS) {
            throw new WrongFile("columns.too-many", Integer.toString(titles.size()), Integer.toString(MOST_COLUMNS));
        }
        ColumnMapping said = ColumnMapping.read(mapping);
        List<String> read = said.read(titles);
        refuseTwins(titles, read);
        var places = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            int place = column.placeIn(read);
            if (place >= 0) places.put(column, place);
        }
        places.putAll(said.named(titles));
        Map<Column, String> ofAllRows = said.ofAllRows();
        refuseMissing(titles, places.keySet(), ofAllRows.keySet());
        return new Headers(List.copyOf(titles), places, ofAllRows);
    }

    /** A table whose columns are ours already, in the order of the enumeration: what is not a table is read into it. */
    public static Headers canonical(Map<String, String> mapping) {
        return canonical(mapping, Column::french);
    }

    /** As {@link #canonical}, under the names that machines write. */
    static Headers ofMachines(Map<String, String> mapping) {
        return canonical(mapping, Column::english);
    }

    private static Headers canonical(Map<String, String> mapping, Function<Column, String> name) {
        Map<String, String> said = new HashMap<>(mapping);
        said.keySet().removeIf(theirs -> !theirs.startsWith(SAID));
        return of(Stream.of(Column.values()).map(name).toList(), said);
    }

    /** The headers of a table of which no column says anything of a debt. */
    static Headers ofAnotherTable(List<String> titles) {
        return new Headers(List.copyOf(titles), Map.of(), Map.of());
    }

    /** What was said of all rows of the file; empty where nothing was. */
    String ofAllRows(Column column) {
        return ofAllRows.getOrDefault(column, "");
    }

    /** The headers, each that the client has mapped by the name of our column. */
    static List<String> translate(List<String> titles, Map<String, String> mapping) {
        return mapping.isEmpty() ? titles : ColumnMapping.read(mapping).translated(titles);
    }

    /** Which of two columns is meant cannot be told; of columns that are not read it need not be. */
    private static void refuseTwins(List<String> titles, List<String> read) {
        var seen = new HashMap<String, String>();
        for (int i = 0; i < titles.size(); i++) {
            if (!Column.isKnown(read.get(i))) continue;
            String twin = seen.put(key(read.get(i)), titles.get(i));
            if (twin != null) throw new WrongFile("columns.twice", shortened(twin), shortened(titles.get(i)));
        }
    }

    private static void refuseMissing(List<String> titles, Set<Column> found, Set<Column> said) {
        List<String> missing = Stream.of(Column.values())
                .filter(Column::isRequired)
                .filter(column -> !found.contains(column) && !said.contains(column))
                .filter(column -> column != Column.AMOUNT || !found.contains(Column.OUTSTANDING))
                .map(Column::french)
                .toList();
        if (missing.isEmpty()) return;
        String seen = titles.stream()
                .filter(title -> !title.isBlank())
                .limit(NAMED_IN_A_MESSAGE)
                .map(Headers::shortened)
                .collect(Collectors.joining(", "));
        throw new WrongFile("columns.missing", String.join(", ", missing), seen.isEmpty() ? "–" : seen);
    }

    static String shortened(String title) {
        String line = title.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_IN_A_MESSAGE ? line : line.substring(0, LONGEST_IN_A_MESSAGE) + "…";
    }

    /** Whether the table says anything of this column. */
    public boolean has(Column column) {
        return places.containsKey(column) || ofAllRows.containsKey(column);
    }

    /** Where the column stands, from 0; -1: the table has none. */
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** The header as it stands in the file, or the one that we ask for where the file has none. */
    public String title(Column column) {
        int place = place(column);
        return place < 0 ? column.french() : titles.get(place).strip();
    }

    /** The header at a place; a cell beyond the headers has none. */
    public @Nullable String title(int place) {
        return place < titles.size() ? titles.get(place).strip() : null;
    }

    public int width() {
        return titles.size();
    }

    public List<FoundColumn> found() {
        var meanings = new ArrayList<@Nullable String>(java.util.Collections.nCopies(titles.size(), null));
        places.forEach((column, place) -> meanings.set(place, column.english()));
        return IntStream.range(0, titles.size())
                .mapToObj(i -> new FoundColumn(titles.get(i).strip(), meanings.get(i)))
                .toList();
    }

    /** A header without case, accents, spaces and punctuation, so that "MONTANT  TTC (€)" is still the amount. */
    public static String key(String header) {
        String bare =
                MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD)).replaceAll("");
        return NOT_ALPHANUMERIC.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
