package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a movement on several debts discharged, part by part; {@code left} is what found nothing to discharge. */
public record Discharge<K>(Directed<K> cause, List<Part<K>> parts, Money left) {

    public Discharge {
        parts = List.copyOf(parts);
    }

    /**
     * An amount that discharged one component of one debt.
     *
     * @param debt null for costs, which belong to all
     */
    public record Part<K>(@Nullable K debt, Component component, Money amount, Ground ground) {}
}
