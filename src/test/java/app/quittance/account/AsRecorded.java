package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Charge;
import app.quittance.account.life.Operation.Correct;
import app.quittance.account.life.Operation.Credit;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Freeze;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Operation.Waive;
import app.quittance.account.life.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several writers did to a case, put into the order in which the database took it: of the database only names and
 * moments are believed.
 */
final class AsRecorded {

    private AsRecorded() {}

    /** Fails where the database knows of a claim or a movement that no writer made, or lost one. */
    static Tale tale(Life life, Tale told) {
        Map<String, Operation> byName = new HashMap<>();
        List<Operation> terms = new ArrayList<>();
        Set<Operation> facts = new HashSet<>();
        List<Operation> undone = new ArrayList<>();
        for (Operation operation : told.operations()) {
            switch (operation) {
                case Entrust it -> byName.put(it.claim(), it);
                case Pay it -> byName.put(it.name(), it);
                case Credit it -> byName.put(it.name(), it);
                case Waive it -> byName.put(it.name(), it);
                case Charge it -> byName.put(it.name(), it);
                case Refund it -> byName.put(it.name(), it);
                case Bounce it -> undone.add(it);
                case TakeBack it -> undone.add(it);
                case Agree it -> terms.add(it);
                case Correct it -> terms.add(it);
                case Notice it -> facts.add(it);
                case Title it -> facts.add(it);
                case Freeze it -> facts.add(it);
            }
        }
        List<String> names = inOrder(life);
        assertThat(names).as(life.reference()).containsExactlyInAnyOrderElementsOf(byName.keySet());
        assertThat(facts).as("facts that writers made of " + life.reference()).containsAll(facts(life));
        assertThat(lasting(facts(life)))
                .as("facts that stand of " + life.reference())
                .isEqualTo(lasting(facts));
        List<Operation> ordered = new ArrayList<>(terms);
        ordered.addAll(facts(life));
        names.forEach(name -> ordered.add(Objects.requireNonNull(byName.get(name))));
        ordered.addAll(undone);
        return told.with(ordered);
    }

    private static List<Operation> facts(Life life) {
        List<Operation> facts = new ArrayList<>();
        if (life.noticedOn() != null) facts.add(new Notice(life.noticedOn()));
        if (life.titledOn() != null) facts.add(new Title(life.titledOn()));
        life.freezes().forEach(freeze -> facts.add(new Freeze(freeze.from(), freeze.until())));
        return facts;
    }

    /** A second notice, or freeze without an end, changes nothing: of several writers, one was first. */
    private static Set<Object> lasting(Collection<Operation> facts) {
        return facts.stream()
                .map(fact -> fact instanceof Freeze freeze && freeze.until() != null ? freeze : fact.getClass())
                .collect(Collectors.toSet());
    }

    private static List<String> inOrder(Life life) {
        record Moment(Instant at, String name) {}
        // A claim of the same moment as a payment was known to it.
        return Stream.concat(
                        life.claims().stream().map(claim -> new Moment(claim.entrustedAt(), claim.invoiceNumber())),
                        life.movements().stream().map(each -> new Moment(each.recordedAt(), name(each))))
                .sorted(Comparator.comparing(Moment::at))
                .map(Moment::name)
                .collect(Collectors.toList());
    }

    /** The end of its key. */
    static String name(BookedMovement movement) {
        return movement.key().substring(movement.key().lastIndexOf(':') + 1);
    }
}
