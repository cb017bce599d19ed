package app.quittance.rulebook;

import app.quittance.kernel.Refusal;
import app.quittance.law.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts that somebody means to enter, beside those in force. Nothing of it holds, and with one fault nothing of it can be
 * entered.
 *
 * @param before the facts in force
 * @param after the facts as they would be
 */
public record ProposedFacts(List<Line> lines, List<FactFile.Fault> faults, Rulebook before, Rulebook after) {

    /**
     * A fact with the row that it replaces, because both begin on one day, or the one that it follows.
     *
     * @param other empty where there was none
     */
    public record Line(Fact fact, Optional<Fact> other, boolean corrects) {}

    public ProposedFacts {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    public boolean acceptable() {
        return faults.isEmpty();
    }

    public List<Fact> facts() {
        return lines.stream().map(Line::fact).toList();
    }

    /** The first day on which any of them would hold. */
    public LocalDate from() {
        return lines.stream()
                .map(line -> line.fact().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether any of them enters into what is owed. */
    public boolean decideAmounts() {
        return lines.stream().anyMatch(line -> line.fact().name().decidesAmounts());
    }

    /** Checks each row against those in force and those before it in the file. */
    static ProposedFacts check(FactFile file, boolean correcting, Rulebook before) {
        List<Line> lines = new ArrayList<>();
        List<FactFile.Fault> faults = new ArrayList<>(file.faults());
        Rulebook after = before;
        for (FactFile.Row row : inTime(file.rows())) {
            try {
                boolean repeated = lines.stream().anyMatch(line -> sameDay(line.fact(), row.fact()));
                lines.add(line(row.fact(), correcting && !repeated, after));
                after = after.and(List.of(row.fact()));
            } catch (Refusal why) {
                faults.add(new FactFile.Fault(row.line(), "from", why));
            }
        }
        faults.sort(Comparator.comparingInt(FactFile.Fault::line));
        return new ProposedFacts(lines, faults, before, after);
    }

    private static List<FactFile.Row> inTime(List<FactFile.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.fact().from()))
                .toList();
    }

    private static boolean sameDay(Fact one, Fact other) {
        return one.name() == other.name() && one.from().equals(other.from());
    }

    /**
     * A row may follow one that was left open, fill days on which nothing was known, or correct the one of its own day if
     * that was said. It may not take days from a row that has an end of its own, nor run into a later one.
     */
    private static Line line(Fact fact, boolean correcting, Rulebook known) {
        NavigableMap<LocalDate, Fact> rows = known.asGiven(fact.name());
        Fact same = rows.get(fact.from());
        if (same != null && says(same, fact)) throw new Refusal("rulebook.fact-known", fact.name(), fact.from());
        if (same != null && !correcting) {
            throw new Refusal("rulebook.fact-begins", fact.name(), fact.from(), same.value(), same.source());
        }
        Fact earlier = before(rows, fact.from());
        if (same == null
                && earlier != null
                && earlier.to() != null
                && !earlier.to().isBefore(fact.from())) {
            throw new Refusal("rulebook.fact-overlaps", fact.name(), earlier.from(), earlier.to(), earlier.value());
        }
        boolean spansAsBefore = same != null && Objects.equals(same.to(), fact.to());
        Map.Entry<LocalDate, Fact> next = rows.higherEntry(fact.from());
        if (next != null && !spansAsBefore && reaches(fact, next.getKey())) {
            throw new Refusal(
                    "rulebook.fact-runs-into",
                    fact.name(),
                    next.getKey(),
                    next.getKey().minusDays(1));
        }
        return new Line(fact, Optional.ofNullable(same != null ? same : earlier), same != null);
    }

    private static @Nullable Fact before(NavigableMap<LocalDate, Fact> rows, LocalDate day) {
        Map.Entry<LocalDate, Fact> entry = rows.lowerEntry(day);
        return entry == null ? null : entry.getValue();
    }

    private static boolean says(Fact one, Fact other) {
        return one.value().compareTo(other.value()) == 0
                && Objects.equals(one.to(), other.to())
                && one.source().equals(other.source())
                && one.confidence() == other.confidence();
    }

    private static boolean reaches(Fact fact, LocalDate day) {
        return fact.to() == null || !fact.to().isBefore(day);
    }
}
