package app.quittance.account;

import app.quittance.ledger.Posting;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the program makes of a case, with a place for a planted fault. */
interface Program {

    Program REAL = new Program() {};

    default Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
        return Calculation.of(life, rulebook, on);
    }

    default Map<BookedMovement, List<Posting>> postings(Life life, Calculation calculation) {
        Map<BookedMovement, List<Posting>> wanted = new LinkedHashMap<>();
        PostingRules.all(life, calculation).forEach(each -> wanted.put(each.movement(), each.postings()));
        return wanted;
    }

    default void checkOutcome(Calculation calculation, BookedMovement movement) {
        MovementRules.checkOutcome(calculation, movement);
    }
}
