package app.quittance.web.client;

import app.quittance.intake.CorrectedRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed into the form of refused rows. Fields that are not ours say nothing. */
record TypedRows(Map<Integer, Map<String, String>> cells, Set<Integer> ticked) {

    static final TypedRows NONE = new TypedRows(Map.of(), Set.of());

    private static final Pattern CELL = Pattern.compile("cell-(\\d{1,9})-([a-z_]{1,50})");
    private static final Pattern TICK = Pattern.compile("send-(\\d{1,9})");

    static TypedRows of(Map<String, String> form) {
        var cells = new TreeMap<Integer, Map<String, String>>();
        var ticked = new HashSet<Integer>();
        form.forEach((field, value) -> {
            Matcher cell = CELL.matcher(field);
            Matcher tick = TICK.matcher(field);
            if (cell.matches()) {
                cells.computeIfAbsent(Integer.valueOf(cell.group(1)), row -> new HashMap<>())
                        .put(cell.group(2), value);
            } else if (tick.matches()) {
                ticked.add(Integer.valueOf(tick.group(1)));
            }
        });
        return new TypedRows(cells, ticked);
    }

    static String name(int row, String column) {
        return "cell-" + row + "-" + column;
    }

    String cell(int row, String column, String before) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, before);
    }

    boolean isTicked(int row) {
        return ticked.contains(row);
    }

    SortedSet<Integer> numbers() {
        var numbers = new TreeSet<>(cells.keySet());
        numbers.addAll(ticked);
        return numbers;
    }

    List<CorrectedRow> rows() {
        return numbers().stream()
                .map(row -> new CorrectedRow(row, cells.getOrDefault(row, Map.of()), isTicked(row)))
                .toList();
    }
}
