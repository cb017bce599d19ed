package app.quittance.rulebook;

import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for an agency's own facts: proposed and looked at first, then entered all together; and where each came from. */
@Service
public class FactEntry {

    private final RulebookDesk desk;
    private final JdbcClient jdbc;

    FactEntry(RulebookDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /**
     * Where a row of the rulebook comes from.
     *
     * @param enteredBy empty for a row that came with the program
     * @param corrected whether a later row of the same day took its place
     */
    public record Origin(Fact fact, Optional<String> enteredBy, Optional<Instant> enteredAt, boolean corrected) {

        public boolean bundled() {
            return enteredBy.isEmpty();
        }

        /** Whether an administrator should look at it again. */
        public boolean unsure() {
            return switch (fact.confidence()) {
                case UNVERIFIED, MEMORY -> true;
                case PRIMARY, OFFICIAL, SECONDARY, REVIEWED, AGENCY -> false;
            };
        }

        /** Whether its first day is still to come. */
        public boolean toCome(LocalDate today) {
            return fact.from().isAfter(today);
        }
    }

    /** What would be entered, without entering it. */
    @Transactional(readOnly = true)
    public ProposedFacts propose(String file, boolean correcting) {
        return ProposedFacts.check(FactFile.read(file), correcting, desk.current());
    }

    /** Enters all or nothing; refused as soon as one row is wrong, by then perhaps because somebody else entered it. */
    @Transactional
    public ProposedFacts enter(String file, boolean correcting, Actor by) {
        jdbc.sql("select token from rulebook.turn for update")
                .query(Boolean.class)
                .single();
        ProposedFacts proposed = propose(file, correcting);
        if (!proposed.acceptable()) throw proposed.faults().getFirst().why();
        if (proposed.lines().isEmpty()) throw new Refusal("rulebook.file-empty");
        desk.enterAll(proposed.facts(), by);
        return proposed;
    }

    /** The rows of a name, the latest days first; of one day the row that holds before those that it corrected. */
    @Transactional(readOnly = true)
    public List<Origin> history(FactName name) {
        List<Fact> ended = desk.current().series(name);
        return rows().stream()
                .filter(row -> row.fact().name() == name)
                .map(row -> row.corrected() ? row : withItsEnd(row, ended))
                .sorted(Comparator.comparing((Origin row) -> row.fact().from())
                        .reversed()
                        .thenComparing(Origin::corrected))
                .toList();
    }

    /** The rows in force on a day or still to come, by name and day, each with the last day that the next one leaves it. */
    @Transactional(readOnly = true)
    public List<Origin> standing(LocalDate today) {
        Rulebook current = desk.current();
        return rows().stream()
                .filter(row -> !row.corrected())
                .map(row -> withItsEnd(row, current.series(row.fact().name())))
                .filter(row -> row.toCome(today) || row.fact().holdsOn(today))
                .sorted(Comparator.comparing((Origin row) -> row.fact().name())
                        .thenComparing(row -> row.fact().from()))
                .toList();
    }

    private static Origin withItsEnd(Origin row, List<Fact> ended) {
        return ended.stream()
                .filter(fact -> fact.from().equals(row.fact().from()))
                .findFirst()
                .map(fact -> new Origin(fact, row.enteredBy(), row.enteredAt(), row.corrected()))
                .orElse(row);
    }

    private List<Origin> rows() {
        List<Origin> rows = new ArrayList<>();
        Rulebook.bundledFacts().forEach(fact -> rows.add(new Origin(fact, Optional.empty(), Optional.empty(), false)));
        rows.addAll(jdbc.sql("""
                        select name, value, valid_from, valid_to, source, confidence, entered_by, entered_at
                          from rulebook.fact order by entered_at, fact_id""")
                .query((row, n) -> new Origin(
                        RulebookDesk.fact(row),
                        Optional.of(row.getString("entered_by")),
                        Optional.of(row.getObject("entered_at", OffsetDateTime.class)
                                .toInstant()),
                        false))
                .list());
        List<Origin> marked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Origin row = rows.get(i);
            boolean corrected = rows.subList(i + 1, rows.size()).stream().anyMatch(later -> sameDay(row, later));
            marked.add(new Origin(row.fact(), row.enteredBy(), row.enteredAt(), corrected));
        }
        return marked;
    }

    private static boolean sameDay(Origin one, Origin other) {
        return one.fact().name() == other.fact().name()
                && one.fact().from().equals(other.fact().from());
    }
}
