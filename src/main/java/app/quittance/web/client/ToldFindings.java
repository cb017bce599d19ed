package app.quittance.web.client;

import app.quittance.intake.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings on a file as a person reads them: what is said of many rows is said once, with the rows. */
final class ToldFindings {

    private static final int MOST_SPANS = 6;

    private ToldFindings() {}

    /**
     * What was found.
     *
     * @param where the rows, "2–9, 12"; empty: the file as a whole
     */
    record Told(String where, boolean refuses, String words, String value) {}

    private record Said(boolean refuses, String words, String value) {}

    /** Puts findings together, in the order in which each is first said. */
    static List<Told> of(List<Finding> findings, Function<Finding, String> words, int most) {
        Map<Said, List<Integer>> rows = new LinkedHashMap<>();
        for (Finding each : findings) {
            String value = each.value() == null ? "" : each.value();
            List<Integer> of = rows.computeIfAbsent(
                    new Said(each.refuses(), words.apply(each), value), ignored -> new ArrayList<>());
            if (each.row() != null) of.add(each.row());
        }
        return rows.entrySet().stream()
                .limit(most)
                .map(each -> new Told(
                        spans(each.getValue()),
                        each.getKey().refuses(),
                        each.getKey().words(),
                        each.getKey().value()))
                .toList();
    }

    private static String spans(List<Integer> rows) {
        var spans = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i < rows.size() && rows.get(i) == rows.get(i - 1) + 1) continue;
            spans.add(span(rows.get(from), rows.get(i - 1)));
            from = i;
        }
        String shown = spans.stream().limit(MOST_SPANS).collect(Collectors.joining(", "));
        return spans.size() > MOST_SPANS ? shown + " …" : shown;
    }

    private static String span(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
