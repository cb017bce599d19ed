package app.quittance.account;

import app.quittance.account.Calculation.Allotted;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.ledger.Posting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps the books of a case in step with the calculation. What a movement discharged is posted when it is recorded; where
 * something of an earlier date comes to light, what then came out differently is reversed and posted anew.
 */
@Service
class CasePostings {

    private final Ledger ledger;

    CasePostings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Posts what differs from what stands. */
    void follow(Life life, List<StandingAct> inForce, Calculation calculation) {
        Map<UUID, StandingAct> standing = byMovement(inForce);
        for (Allotted allotted : calculation.allotted()) {
            StandingAct before = standing.remove(allotted.movement().id().value());
            List<Posting> wanted = PostingRules.postings(life, allotted);
            if (before == null || !before.postings().equals(wanted)) {
                replace(before, wanted, life, allotted.movement());
            }
        }
        for (BookedMovement movement : life.movements()) {
            StandingAct voided = standing.get(movement.id().value());
            if (voided != null) replace(voided, List.of(), life, movement);
        }
    }

    /** Tells the books that the bank took a payment back. */
    void takenBack(Life life, BookedMovement payment) {
        if (!payment.isHeldByAgency()) return;
        UUID id = payment.id().value();
        ledger.post(Act.of("bounce:" + id, "bounce", id, life.clientId()), PostingRules.uncleared(life, payment));
    }

    /** Whether the books say what the calculation says. */
    static boolean agree(Life life, List<StandingAct> inForce, Calculation calculation) {
        Map<UUID, StandingAct> standing = byMovement(inForce);
        for (Allotted allotted : calculation.allotted()) {
            StandingAct act = standing.remove(allotted.movement().id().value());
            List<Posting> posted = act == null ? List.of() : act.postings();
            if (!posted.equals(PostingRules.postings(life, allotted))) return false;
        }
        return standing.isEmpty();
    }

    private void replace(@Nullable StandingAct before, List<Posting> wanted, Life life, BookedMovement movement) {
        UUID id = movement.id().value();
        String kind = movement.kind().act();
        String key = "movement:" + id;
        if (before != null) {
            ledger.reverse(before.id(), kind + "-undone");
            key += ":instead-of:" + before.id();
        }
        if (wanted.isEmpty() || ledger.post(Act.of(key, kind, id, life.clientId()), wanted)) return;
        // A waiver that an earlier payment left nothing to do was undone; once that payment bounced, it stands again.
        ledger.post(Act.of(key + ":again:" + Uuid7.next(), kind, id, life.clientId()), wanted);
    }

    private static Map<UUID, StandingAct> byMovement(List<StandingAct> inForce) {
        return inForce.stream()
                .collect(
                        Collectors.toMap(StandingAct::about, Function.identity(), (one, other) -> other, HashMap::new));
    }
}
