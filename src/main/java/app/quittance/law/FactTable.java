package app.quittance.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Facts in memory. Each row ends where the next of its name begins; of two rows that begin on one day the one given
 * later replaces the other, which is how an agency corrects a bundled value.
 */
public final class FactTable implements Facts {

    private final Map<FactName, NavigableMap<LocalDate, Fact>> rows = new EnumMap<>(FactName.class);

    public FactTable(Collection<Fact> facts) {
        for (Fact fact : facts) {
            rows.computeIfAbsent(fact.name(), name -> new TreeMap<>()).put(fact.from(), fact);
        }
        rows.values().forEach(FactTable::endEachRowBeforeTheNext);
    }

    private static void endEachRowBeforeTheNext(NavigableMap<LocalDate, Fact> series) {
        series.replaceAll((from, fact) -> {
            LocalDate next = series.higherKey(from);
            boolean runsInto = next != null && (fact.to() == null || !fact.to().isBefore(next));
            return runsInto ? fact.endingOn(next.minusDays(1)) : fact;
        });
    }

    /** The rows of a name that hold at some time, by their first day, each with the last day that the next one leaves it. */
    public List<Fact> series(FactName name) {
        NavigableMap<LocalDate, Fact> series = rows.get(name);
        return series == null ? List.of() : List.copyOf(series.values());
    }

    @Override
    public Optional<Fact> find(FactName name, LocalDate date) {
        NavigableMap<LocalDate, Fact> series = rows.get(name);
        var entry = series == null ? null : series.floorEntry(date);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue()).filter(fact -> fact.holdsOn(date));
    }
}
