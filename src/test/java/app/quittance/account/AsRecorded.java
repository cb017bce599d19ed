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
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Operation.Waive;
import app.quittance.account.life.Tale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        List<Operation> apart = new ArrayList<>();
        List<Operation> undone = new ArrayList<>();
        for (Operation operation : told.operations()) {
            switch (operation) {
                case Entrust it -> byName.put(it.claim(), it);
                case Pay it -> byName.put(it.name(), it);
                case Credit it -> byName.put(it.name(), it);
                case Waive it -> byName.put(it.name(), it);
                case Charge it -> byName.put(it.name(), it);
                case Bounce it -> undone.add(it);
                case TakeBack it -> undone.add(it);
                case Agree it -> apart.add(it);
                case Notice it -> apart.addAll(only(it, it.on().equals(life.noticedOn())));
                case Title it -> apart.addAll(only(it, it.on().equals(life.titledOn())));
                case Freeze it -> apart.addAll(only(it, isFrozenFrom(life, it.from())));
                case Correct it -> throw new IllegalArgumentException("Belongs to no case: " + it);
            }
        }
        List<String> names = inOrder(life);
        assertThat(names).as(life.reference()).containsExactlyInAnyOrderElementsOf(byName.keySet());
        List<Operation> ordered = new ArrayList<>(apart);
        names.forEach(name -> ordered.add(Objects.requireNonNull(byName.get(name))));
        ordered.addAll(undone);
        assertThat(facts(apart))
                .as("facts that writers made of " + life.reference())
                .isEqualTo(facts(life));
        return told.with(ordered);
    }

    /** A second notice and a second freeze change nothing: of several writers, one was first. */
    private static List<Operation> only(Operation operation, boolean stands) {
        return stands ? List.of(operation) : List.of();
    }

    private static Set<Class<?>> facts(List<Operation> apart) {
        return apart.stream()
                .filter(each -> !(each instanceof Agree))
                .map(Object::getClass)
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> facts(Life life) {
        Set<Class<?>> facts = new HashSet<>();
        if (life.noticedOn() != null) facts.add(Notice.class);
        if (life.titledOn() != null) facts.add(Title.class);
        if (!life.freezes().isEmpty()) facts.add(Freeze.class);
        return facts;
    }

    private static boolean isFrozenFrom(Life life, LocalDate day) {
        return life.freezes().stream().anyMatch(freeze -> freeze.from().equals(day));
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
