package app.quittance.account;

import app.quittance.account.Calculation.Allotted;
import app.quittance.ledger.Posting;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;

/** What the program makes of a case, with a place for a planted fault. */
interface Program {

    Program REAL = new Program() {};

    default Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
        return Calculation.of(life, rulebook, on);
    }

    default List<Posting> postings(Life life, Allotted allotted) {
        return PostingRules.postings(life, allotted);
    }
}
