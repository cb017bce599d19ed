package app.quittance.rulebook;

import app.quittance.kernel.Actor;
import app.quittance.kernel.Uuid7;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.HalfYear;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the agency keeps its own dated facts, and where the rest of the program takes the facts in force. */
@Service
public class RulebookDesk {

    /** How far back a value is looked for that can be carried into the half-years to come. */
    private static final int HALF_YEARS_BACK = 20;

    private static final List<FactName> REFERENCE_RATES =
            Stream.of(FactName.values()).filter(FactName::setEachHalfYear).toList();

    private record Reading(String state, Rulebook rulebook) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile Reading last = new Reading("0", Rulebook.bundled());

    RulebookDesk(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The facts in force now. */
    public Rulebook current() {
        return in(jdbc.sql("select state from rulebook.api_state")
                .query(String.class)
                .single());
    }

    /** The facts in force, for whoever has just read {@code rulebook.api_state} along with other things. */
    public Rulebook in(String state) {
        Reading reading = last;
        if (!state.equals(reading.state())) {
            reading = new Reading(state, Rulebook.with(own()));
            last = reading;
        }
        return reading.rulebook();
    }

    /** The agency's own rows, in the order in which they were entered. */
    public List<Fact> own() {
        return jdbc.sql("""
                        select name, value, valid_from, valid_to, source, confidence
                          from rulebook.fact order by entered_at, fact_id""").query((row, n) -> fact(row)).list();
    }

    /** Adds a fact, which counts from its date on; a second one of the same name and date corrects the first. */
    @Transactional
    public void enter(Fact fact, Actor by) {
        enterAll(List.of(fact), by);
    }

    /** Adds facts that belong together, and tells of them once: what follows goes through all books. */
    @Transactional
    void enterAll(List<Fact> facts, Actor by) {
        facts.forEach(fact -> insert(fact, by));
        facts.stream()
                .map(Fact::from)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> events.publishEvent(new FactsEntered(first)));
    }

    private void insert(Fact fact, Actor by) {
        jdbc.sql("""
                        insert into rulebook.fact
                            (fact_id, name, valid_from, valid_to, value, source, confidence, entered_by, entered_at)
                        values (:id, :name, :from, :to, :value, :source, :confidence, :by, :at)""")
                .param("id", Uuid7.next())
                .param("name", fact.name().key())
                .param("from", fact.from())
                .param("to", fact.to())
                .param("value", fact.value())
                .param("source", fact.source())
                .param("confidence", fact.confidence().mark())
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Carries each reference rate that is not known yet into the half-years up to a date, marked as unverified. For a
     * demonstration whose date moves on, and for the days between 1 January or 1 July and a publication.
     */
    @Transactional
    public void assumeUnchanged(LocalDate until, Actor by) {
        Rulebook known = current();
        List<Fact> assumed = new ArrayList<>();
        for (FactName name : REFERENCE_RATES) {
            HalfYear half = lastKnown(known, name, until);
            BigDecimal value = known.on(name, half.end()).value();
            for (HalfYear next = half.next(); !next.start().isAfter(until); next = next.next()) {
                String source = "reconduit du semestre précédent, à remplacer dès sa publication";
                assumed.add(new Fact(name, value, next.start(), next.end(), source, Confidence.UNVERIFIED));
            }
        }
        enterAll(assumed, by);
    }

    private static HalfYear lastKnown(Rulebook known, FactName name, LocalDate until) {
        return Stream.iterate(HalfYear.of(until), HalfYear::previous)
                .limit(HALF_YEARS_BACK)
                .filter(half -> known.find(name, half.end()).isPresent())
                .findFirst()
                .orElseGet(() -> HalfYear.of(known.on(name, until).from()));
    }

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                FactName.ofKey(row.getString("name")),
                row.getBigDecimal("value").stripTrailingZeros(),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)).orElse(null),
                row.getString("source"),
                Confidence.ofMark(row.getString("confidence")));
    }
}
