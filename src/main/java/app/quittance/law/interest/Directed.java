package app.quittance.law.interest;

import org.jspecify.annotations.Nullable;

/**
 * A movement on several debts.
 *
 * @param debt the one that a payment was said to pay, that a credit note or a waiver lowers; null where none was named
 */
public record Directed<K>(Movement movement, @Nullable K debt) {

    public Directed {
        if (movement instanceof Movement.CreditNote && debt == null) {
            throw new IllegalArgumentException("A credit note without its invoice: " + movement);
        }
    }
}
