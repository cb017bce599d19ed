package app.quittance.rulebook;

import app.quittance.kernel.Money;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.FactTable;
import app.quittance.law.Facts;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CourtDirectory;
import app.quittance.law.interest.Rates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The facts in force at one moment: what the program brings, overridden and continued by what the agency entered. A
 * value: whoever works with it sees one state of the law throughout.
 */
public final class Rulebook implements Facts {

    private static final List<Fact> BUNDLED = BundledFacts.french();

    private static final CourtsByDepartment COURTS = new CourtsByDepartment();

    private final List<Fact> given;
    private final FactTable facts;
    private final Rates rates;

    private Rulebook(List<Fact> own) {
        this.given = Stream.concat(BUNDLED.stream(), own.stream()).toList();
        this.facts = new FactTable(given);
        this.rates = new Rates(facts);
    }

    /** What comes with the program, without any database. */
    public static Rulebook bundled() {
        return new Rulebook(List.of());
    }

    /** The bundled facts with an agency's own after them: a later row of the same name and day replaces the other. */
    public static Rulebook with(List<Fact> own) {
        return new Rulebook(own);
    }

    /** These facts with more after them: as it would be if they were entered. */
    Rulebook and(List<Fact> more) {
        return new Rulebook(Stream.concat(given.stream().skip(BUNDLED.size()), more.stream())
                .toList());
    }

    static List<Fact> bundledFacts() {
        return BUNDLED;
    }

    /** The rows of a name as they were given, without those corrected since: an open one stays open. */
    NavigableMap<LocalDate, Fact> asGiven(FactName name) {
        NavigableMap<LocalDate, Fact> rows = new TreeMap<>();
        given.stream().filter(fact -> fact.name() == name).forEach(fact -> rows.put(fact.from(), fact));
        return rows;
    }

    @Override
    public Optional<Fact> find(FactName name, LocalDate date) {
        return facts.find(name, date);
    }

    /** The rows of a name in force, past and to come, by their first day. */
    public List<Fact> series(FactName name) {
        return facts.series(name);
    }

    public Rates rates() {
        return rates;
    }

    /** The courts by department that come with the program. */
    public CourtDirectory courts() {
        return COURTS;
    }

    /** The courts by commune of an agency's own file, the table by department behind it. */
    public CourtDirectory courts(Path directory) {
        return new CourtsOfFile(directory, COURTS);
    }

    /**
     * Stands in for a commune of which only postcode and town are known: the town itself where a court sits there, else the
     * department's seat that serves most people.
     */
    public Optional<CommuneCode> seatNear(String postcode, String town) {
        return COURTS.seatIn(Postcodes.department(postcode), town);
    }

    /** What a professional or a public buyer owes per invoice paid late (C. com. D.441-5). */
    public Money fixedIndemnity(LocalDate lateFrom) {
        return Money.euros(on(FactName.FIXED_INDEMNITY, lateFrom).value());
    }
}
