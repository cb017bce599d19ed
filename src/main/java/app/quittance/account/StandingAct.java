package app.quittance.account;

import app.quittance.ledger.Posting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An act that is in force in the books of a case.
 *
 * @param about the movement that it posts
 * @param postings in their order
 */
record StandingAct(UUID id, UUID about, List<Posting> postings) {

    StandingAct {
        postings = List.copyOf(postings);
    }

    /** With the postings of another row of the same act after its own. */
    StandingAct and(StandingAct more) {
        return new StandingAct(
                id,
                about,
                Stream.concat(postings.stream(), more.postings().stream()).toList());
    }
}
