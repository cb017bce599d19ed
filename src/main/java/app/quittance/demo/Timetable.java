package app.quittance.demo;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** What will happen to every case, by day. */
final class Timetable {

    private final TreeMap<LocalDate, Map<CaseId, Fate>> days = new TreeMap<>();

    /** What happens to one case on one day, in order, and what is drawn for it. */
    record Fate(CaseId caseId, List<Act> acts, RandomGenerator dice) {}

    void add(CaseId caseId, List<Act> acts, RandomGenerator dice) {
        for (Act act : acts) {
            days.computeIfAbsent(act.on(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(caseId, none -> new Fate(caseId, new ArrayList<>(), dice))
                    .acts()
                    .add(act);
        }
    }

    boolean hasDayBefore(LocalDate until) {
        return !days.isEmpty() && days.firstKey().isBefore(until);
    }

    /** The next day, taken out of the timetable. */
    Map.Entry<LocalDate, List<Fate>> takeDay() {
        var day = days.pollFirstEntry();
        return Map.entry(day.getKey(), List.copyOf(day.getValue().values()));
    }
}
