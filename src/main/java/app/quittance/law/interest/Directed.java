package app.quittance.law.interest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A movement on several debts.
 *
 * @param debt the one that a payment was said to pay, that a credit note or a waiver lowers; null where none was named
 * @param unknownThen debts that nobody knew of when the movement was allotted: a receipt that was given stands, so it does
 *     not go to them
 */
public record Directed<K>(Movement movement, @Nullable K debt, Set<K> unknownThen) {

    public Directed {
        if (movement instanceof Movement.CreditNote && debt == null) {
            throw new IllegalArgumentException("A credit note without its invoice: " + movement);
        }
        unknownThen = Set.copyOf(unknownThen);
    }

    public Directed(Movement movement, @Nullable K debt) {
        this(movement, debt, Set.of());
    }
}
