package app.quittance.law;

import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** The facts in force, by name and date. The rulebook hands them to the rules. */
public interface Facts {

    Optional<Fact> find(FactName name, LocalDate date);

    /** The fact on a date. One that is not known is refused by name and date, never taken for zero. */
    default Fact on(FactName name, LocalDate date) {
        return find(name, date).orElseThrow(() -> new Refusal("law.fact-unknown", name, date));
    }
}
