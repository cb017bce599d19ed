package app.quittance.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act that is in force, with its postings on one case in their order. */
public record StandingAct(UUID id, @Nullable UUID about, List<Posting> postings) {

    public StandingAct {
        postings = List.copyOf(postings);
    }
}
