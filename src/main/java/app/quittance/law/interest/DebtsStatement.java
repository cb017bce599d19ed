package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is owed on several debts on a date.
 *
 * @param costs costs still due, which belong to all
 * @param debts each one's own statement, by its key; its allocations are in the discharges
 * @param discharges one for each movement, in the order in which they were given
 */
public record DebtsStatement<K>(
        LocalDate at, Money costs, Map<K, ClaimStatement> debts, List<Discharge<K>> discharges) {

    public DebtsStatement {
        debts = Map.copyOf(debts);
        discharges = List.copyOf(discharges);
    }

    /** One debt's own statement. */
    public ClaimStatement debt(K key) {
        ClaimStatement statement = debts.get(key);
        if (statement == null) {
            throw new IllegalArgumentException("No such debt: " + key);
        }
        return statement;
    }
}
