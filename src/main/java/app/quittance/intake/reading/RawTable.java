package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in a file of any kind: its headers are found below whatever titles; blank rows, lines of totals and
 * our own column of reasons are left out.
 */
final class RawTable implements AutoCloseable {

    /** Headers stand near the top: below a title, an address, a logo. */
    static final int HEADERS_WITHIN_ROWS = 50;

    private static final int FEWEST_KNOWN = 2;

    private static final Set<String> TOTALS =
            Set.of("total", "totaux", "totalgeneral", "totauxgeneraux", "soustotal", "grandtotal", "subtotal");
    private static final int LONGEST_TOTAL = 20;
    private static final Pattern SUM = Pattern.compile("[-+(]?[$€£]?\\s?\\d[\\d., \\u00a0\\u202f']*\\)?\\s?[€$£]?");

    private final Source source;
    private final List<String> titles;
    private final long known;
    private final int reasonAt;
    private final List<Row> above;
    private final Deque<Row> ahead;

    private RawTable(Source source, List<String> titles, long known, List<Row> above, Deque<Row> ahead) {
        this.source = source;
        this.above = above;
        this.titles = titles;
        this.known = known;
        this.reasonAt = titles.indexOf(Headers.REASON);
        this.ahead = ahead;
    }

    /** Where rows come from, front to back, blank ones among them. */
    interface Source extends AutoCloseable {

        /** The next row; null: there is none. */
        @Nullable
        Row next();

        /** Whether cells beyond the headers stand beside the table rather than in it. */
        boolean ignoresWhatIsBeside();

        @Override
        void close();
    }

    /** A row, counted as a spreadsheet counts. */
    record Row(int number, List<String> cells, boolean hidden) {

        boolean isBlank() {
            for (String cell : cells) {
                if (!cell.isBlank()) return false;
            }
            return true;
        }

        /** "Total général" and behind it nothing but sums. */
        boolean isOfTotals() {
            int first = 0;
            while (first < cells.size() && cells.get(first).isBlank()) first++;
            return first < cells.size()
                    && cells.get(first).length() <= LONGEST_TOTAL
                    && TOTALS.contains(Headers.key(cells.get(first)))
                    && cells.stream()
                            .skip(first + 1L)
                            .allMatch(
                                    cell -> cell.isBlank() || SUM.matcher(cell).matches());
        }
    }

    /** The table under the row that names most of our columns, else under the first one; null where all is blank. */
    static @Nullable RawTable under(Source source, Map<String, String> mapping) {
        List<Row> top = new ArrayList<>();
        for (Row row = source.next(); row != null; row = source.next()) {
            if (!row.isBlank()) top.add(row);
            if (row.number() >= HEADERS_WITHIN_ROWS) break;
        }
        if (top.isEmpty()) return null;
        int at = headersAmong(top, mapping);
        List<String> titles = withoutBlankEnd(top.get(at).cells());
        return new RawTable(
                source,
                titles,
                known(titles, mapping),
                List.copyOf(top.subList(0, at)),
                new ArrayDeque<>(top.subList(at + 1, top.size())));
    }

    private static int headersAmong(List<Row> top, Map<String, String> mapping) {
        int best = 0;
        long most = FEWEST_KNOWN - 1L;
        for (int i = 0; i < top.size(); i++) {
            long known = known(top.get(i).cells(), mapping);
            if (known <= most) continue;
            best = i;
            most = known;
        }
        return best;
    }

    /** How many columns that we understand these headers name. */
    static long known(List<String> titles, Map<String, String> mapping) {
        return Column.countIn(Headers.translate(titles, mapping)) + AgedBalance.ages(titles);
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isBlank()) width--;
        return List.copyOf(cells.subList(0, width));
    }

    /** How many columns that we understand its headers name. */
    long known() {
        return known;
    }

    /** What stands above the headers, cell by cell. */
    List<String> above() {
        return above.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /** Its rows as debts, whether it names invoices or only sums. */
    DebtRows debts(Map<String, String> mapping, Function<Headers, Layout> layout) {
        if (AgedBalance.is(titles, mapping)) return AgedBalance.rows(this, mapping);
        Headers headers = Headers.of(titles(), mapping);
        return new TableRows(this, headers, layout.apply(headers));
    }

    List<String> titles() {
        return withoutReason(titles);
    }

    /** The next row that says something; null: there is none. */
    @Nullable
    Row next() {
        for (Row row = raw(); row != null; row = raw()) {
            if (!row.isBlank() && !row.isOfTotals()) return inTable(row);
        }
        return null;
    }

    private @Nullable Row raw() {
        return ahead.isEmpty() ? source.next() : ahead.removeFirst();
    }

    private Row inTable(Row row) {
        List<String> cells = row.cells();
        boolean beside = source.ignoresWhatIsBeside() && cells.size() > titles.size();
        return new Row(row.number(), withoutReason(beside ? cells.subList(0, titles.size()) : cells), row.hidden());
    }

    private List<String> withoutReason(List<String> cells) {
        if (reasonAt < 0 || reasonAt >= cells.size()) return cells;
        var rest = new ArrayList<>(cells);
        rest.remove(reasonAt);
        return rest;
    }

    @Override
    public void close() {
        source.close();
    }
}
