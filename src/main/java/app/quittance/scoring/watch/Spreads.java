package app.quittance.scoring.watch;

import static java.util.stream.Collectors.groupingBy;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.Feature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts each month how the numbers behind the scores lie, and tells how far they moved. */
@Component
public class Spreads {

    /** Not known, between the nine edges, and on each of them. */
    private static final int BUCKETS = 20;

    private static final int ENOUGH = 100;
    private static final UUID ALL_CLIENTS = new UUID(0, 0);

    /** The score before all. */
    private static final Comparator<Drift> FURTHEST_FIRST = Comparator.comparing((Drift drift) -> !drift.isOfScore())
            .thenComparing(
                    Comparator.comparingDouble((Drift drift) -> drift.latest().index())
                            .reversed())
            .thenComparing(Drift::what);

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("scoring");

    Spreads(JdbcClient jdbc, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Something whose spread is counted: its place among the numbers kept with a score, from 1; 0 is the score. */
    private record Watched(String what, int place) {}

    /** Counts this month unless it was; the first month gives the classes. */
    @Transactional
    public void countThisMonth() {
        LocalDate month = calendar.today().withDayOfMonth(1);
        for (Watched watched : watched()) {
            if (!isCounted(month, watched)) {
                count(month, watched);
            }
        }
    }

    /** The drift of the score, then of each number behind it, the furthest first. */
    @Transactional(readOnly = true)
    public List<Drift> drifts() {
        return driftsBy("select ''::text as of, what, month, bucket, cases from scoring.spread where of_client = :all")
                .getOrDefault("", List.of());
    }

    /** The same for each client's own cases, by its key. */
    @Transactional(readOnly = true)
    public Map<String, List<Drift>> driftsByClient() {
        return driftsBy(
                "select of_client::text as of, what, month, bucket, cases from scoring.spread where of_client <> :all");
    }

    /** The cases of a class in a month. */
    private record Count(String of, String what, LocalDate month, int bucket, double cases) {}

    private Map<String, List<Drift>> driftsBy(String select) {
        Map<String, Map<String, List<Count>>> counts = jdbc
                .sql(select)
                .param("all", ALL_CLIENTS)
                .query((row, n) -> new Count(
                        row.getString("of"),
                        row.getString("what"),
                        row.getObject("month", LocalDate.class),
                        row.getInt("bucket"),
                        row.getLong("cases")))
                .list()
                .stream()
                .collect(groupingBy(Count::of, TreeMap::new, groupingBy(Count::what)));
        Map<String, List<Drift>> drifts = new LinkedHashMap<>();
        counts.forEach((of, all) -> drifts.put(
                of,
                all.entrySet().stream()
                        .map(each -> drift(each.getKey(), each.getValue()))
                        .sorted(FURTHEST_FIRST)
                        .toList()));
        return drifts;
    }

    private static Drift drift(String what, List<Count> counts) {
        NavigableMap<LocalDate, double[]> months = new TreeMap<>();
        for (Count count : counts) {
            double[] classes = months.computeIfAbsent(count.month(), first -> new double[BUCKETS]);
            classes[count.bucket() + 1] = count.cases();
        }
        LocalDate base = baseOf(months);
        double[] then = months.getOrDefault(base, new double[BUCKETS]);
        SortedMap<LocalDate, Shift> byMonth = new TreeMap<>();
        months.tailMap(base, true).forEach((month, classes) -> byMonth.put(month, Shift.of(then, classes)));
        return new Drift(what, byMonth);
    }

    /** The first month with enough cases to compare with, or the first of all. */
    private static LocalDate baseOf(NavigableMap<LocalDate, double[]> months) {
        return months.entrySet().stream()
                .filter(month -> Arrays.stream(month.getValue()).sum() >= ENOUGH)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(months::firstKey);
    }

    private void count(LocalDate month, Watched watched) {
        boolean known = jdbc.sql("select exists (select from scoring.spread_edge where what = :what)")
                .param("what", watched.what())
                .query(Boolean.class)
                .single();
        for (String step : known ? List.of("spread-month") : List.of("spread-edges", "spread-month")) {
            jdbc.sql(sql.get(step))
                    .param("what", watched.what())
                    .param("place", watched.place())
                    .param("month", month)
                    .update();
        }
    }

    private boolean isCounted(LocalDate month, Watched watched) {
        return jdbc.sql("select exists (select from scoring.spread where month = :month and what = :what)")
                .param("month", month)
                .param("what", watched.what())
                .query(Boolean.class)
                .single();
    }

    private static List<Watched> watched() {
        List<Watched> all = new ArrayList<>();
        all.add(new Watched(Drift.SCORE, 0));
        for (Feature feature : Feature.values()) {
            all.add(new Watched(feature.key(), feature.keptAt() + 1));
        }
        return all;
    }
}
