package app.quittance.account;

import app.quittance.account.PostingRules.Wanted;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Posts what differs from what stands; gives the movements that had stood otherwise. */
    List<MovementId> follow(Life life, List<StandingAct> inForce, Calculation calculation) {
        Map<UUID, StandingAct> standing = byMovement(inForce);
        List<MovementId> changed = new ArrayList<>();
        for (Wanted wanted : PostingRules.all(life, calculation)) {
            BookedMovement movement = wanted.movement();
            StandingAct before = standing.remove(movement.id().value());
            if (before != null && same(life, movement, before.postings(), wanted.postings())) continue;
            if (before != null) changed.add(movement.id());
            replace(before, wanted.postings(), life, movement);
        }
        for (BookedMovement movement : life.movements()) {
            StandingAct voided = standing.get(movement.id().value());
            if (voided != null) replace(voided, List.of(), life, movement);
        }
        return changed;
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
        if (standing.size() < inForce.size()) return false;
        for (Wanted wanted : PostingRules.all(life, calculation)) {
            StandingAct act = standing.remove(wanted.movement().id().value());
            List<Posting> posted = act == null ? List.of() : act.postings();
            if (!same(life, wanted.movement(), posted, wanted.postings())) return false;
        }
        return standing.isEmpty();
    }

    /** A movement of a closed period may have been posted while it was open, or after it. */
    private static boolean same(Life life, BookedMovement movement, List<Posting> posted, List<Posting> wanted) {
        if (!life.isClosed(movement.on())) return posted.equals(wanted);
        return undated(posted).equals(undated(wanted));
    }

    private static List<Posting> undated(List<Posting> postings) {
        return postings.stream().map(posting -> posting.on(LocalDate.EPOCH)).toList();
    }

    private void replace(@Nullable StandingAct before, List<Posting> wanted, Life life, BookedMovement movement) {
        UUID id = movement.id().value();
        String kind = movement.kind().act();
        String key = "movement:" + id;
        if (before != null) {
            ledger.reverse(before.id(), kind + "-undone", life.openFrom());
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
