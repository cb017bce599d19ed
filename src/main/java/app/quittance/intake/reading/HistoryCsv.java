package app.quittance.intake.reading;

import app.quittance.debtor.HistoryColumn;
import app.quittance.intake.Layout;
import app.quittance.intake.Layout.FoundColumn;
import app.quittance.intake.WrongFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A payment history in its canonical form: past invoices with what was paid of them, known by its headers, which no table
 * of debts has together. Semicolons, tabs and the dates and amounts of French spreadsheets are read as well.
 */
@Component
@Order(3)
public class HistoryCsv implements Format {

    /** The name that reports give it. */
    public static final String NAME = "history";

    private final DebtCsv debts = new DebtCsv();

    @Override
    public String name() {
        return NAME;
    }

    /** A table with names of debtors is one of debts, whatever its other headers. */
    @Override
    public boolean recognises(FileHead head) {
        if (head.knownKind().isPresent()) return false;
        List<String> titles = titles(head.firstLine(), separator(head.firstLine()));
        return titles.stream()
                                .map(HistoryColumn::ofHeader)
                                .flatMap(Optional::stream)
                                .filter(HistoryColumn::isRequired)
                                .distinct()
                                .count()
                        == HistoryColumn.requiredHeaders().size()
                && Column.NAME.placeIn(titles) < 0;
    }

    private static char separator(String line) {
        return DebtCsv.SEPARATORS.stream()
                .filter(each ->
                        titles(line, each).stream().anyMatch(HistoryColumn.DEBTOR_ID.header()::equalsIgnoreCase))
                .findFirst()
                .orElse(',');
    }

    private static List<String> titles(String line, char separator) {
        return Stream.of(line.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(title -> title.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    /** Who says what the columns of the file are, means them as debts. */
    @Override
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        if (!mapping.isEmpty()) return debts.open(file, mapping);
        Charset encoding = TextEncoding.of(file);
        char separator = separator(FileHead.of(file).firstLine());
        CsvRows rows = new CsvRows(DebtCsv.records(DebtCsv.reader(file, encoding), separator));
        try {
            RawTable.Row first = rows.next();
            if (first == null) throw new WrongFile("file.empty");
            List<String> titles = first.cells().stream().map(String::strip).toList();
            return new HistoryRows(rows, titles, places(titles), layout(titles, encoding, separator));
        } catch (RuntimeException wrong) {
            rows.close();
            throw wrong;
        }
    }

    private static Map<HistoryColumn, Integer> places(List<String> titles) {
        var places = new EnumMap<HistoryColumn, Integer>(HistoryColumn.class);
        for (int i = 0; i < titles.size(); i++) {
            Optional<HistoryColumn> column = HistoryColumn.ofHeader(titles.get(i));
            Integer before = column.isEmpty() ? null : places.putIfAbsent(column.get(), i);
            if (before != null) throw new WrongFile("columns.twice", titles.get(before), titles.get(i));
        }
        return places;
    }

    private static Layout layout(List<String> titles, Charset encoding, char separator) {
        var columns = new ArrayList<FoundColumn>();
        for (String title : titles) {
            if (title.equals(Headers.REASON)) continue;
            columns.add(new FoundColumn(
                    title,
                    HistoryColumn.ofHeader(title).map(HistoryColumn::header).orElse(null)));
        }
        return new Layout(NAME, encoding.name(), String.valueOf(separator), columns);
    }
}
