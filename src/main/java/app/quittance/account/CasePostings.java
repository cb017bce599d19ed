package app.quittance.account;

import app.quittance.account.PostingRules.Wanted;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.ledger.Posting;
import app.quittance.platform.Write;
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

    /**
     * @param changed movements that had stood otherwise
     * @param toWrite the postings of the movement that is being entered, to be written with it
     */
    record Followed(List<MovementId> changed, List<Write> toWrite) {}

    /** Posts what differs from what stands. */
    Followed follow(Life life, List<StandingAct> inForce, Calculation calculation) {
        return follow(life, inForce, calculation, null);
    }

    /** As {@link #follow}, but for the postings of a movement that is being entered. */
    Followed follow(Life life, List<StandingAct> inForce, Calculation calculation, @Nullable BookedMovement entered) {
        Map<UUID, StandingAct> standing = byMovement(inForce);
        var followed = new Followed(new ArrayList<>(), new ArrayList<>());
        for (Wanted wanted : PostingRules.all(life, calculation)) {
            BookedMovement movement = wanted.movement();
            StandingAct before = standing.remove(movement.id().value());
            if (before != null && same(life, movement, before.postings(), wanted.postings())) continue;
            if (movement.equals(entered)) {
                enter(wanted, life, followed);
                continue;
            }
            if (before != null) followed.changed().add(movement.id());
            replace(before, wanted.postings(), life, movement);
        }
        for (BookedMovement movement : life.movements()) {
            StandingAct voided = standing.get(movement.id().value());
            if (voided != null) replace(voided, List.of(), life, movement);
        }
        return followed;
    }

    /** What discharges nothing, as a waiver that a payment of an earlier day left nothing to do, has no postings. */
    private void enter(Wanted wanted, Life life, Followed followed) {
        if (wanted.postings().isEmpty()) return;
        Act act = act(key(wanted.movement()), life, wanted.movement());
        followed.toWrite().add(ledger.posting(act, wanted.postings()));
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
        String key = key(movement);
        if (before != null) {
            ledger.reverse(before.id(), movement.kind().act() + "-undone", life.openFrom());
            key += ":instead-of:" + before.id();
        }
        if (wanted.isEmpty() || ledger.post(act(key, life, movement), wanted)) return;
        // A waiver that an earlier payment left nothing to do was undone; once that payment bounced, it stands again.
        ledger.post(act(key + ":again:" + Uuid7.next(), life, movement), wanted);
    }

    private static String key(BookedMovement movement) {
        return "movement:" + movement.id().value();
    }

    private static Act act(String key, Life life, BookedMovement movement) {
        return Act.of(key, movement.kind().act(), movement.id().value(), life.clientId());
    }

    private static Map<UUID, StandingAct> byMovement(List<StandingAct> inForce) {
        return inForce.stream()
                .collect(
                        Collectors.toMap(StandingAct::about, Function.identity(), (one, other) -> other, HashMap::new));
    }
}
