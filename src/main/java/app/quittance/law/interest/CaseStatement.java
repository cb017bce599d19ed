package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is owed on several claims on a date.
 *
 * @param claims the statement of each, by key, in the order given
 * @param overpaid what payments and credit notes left over
 */
public record CaseStatement(
        LocalDate at, Map<String, ClaimStatement> claims, List<CaseAllocation> allocations, Money overpaid) {

    public CaseStatement {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        allocations = List.copyOf(allocations);
    }

    /** The statement of one claim; a key that is not among them is a bug of the caller's. */
    public ClaimStatement claim(String key) {
        ClaimStatement statement = claims.get(key);
        if (statement == null) {
            throw new IllegalArgumentException("Not a claim of this case: " + key);
        }
        return statement;
    }

    public Money total() {
        return sum(ClaimStatement::total);
    }

    /** The sum over the claims of one part of what is owed: {@code sum(ClaimStatement::interest)}. */
    public Money sum(Function<ClaimStatement, Money> part) {
        return Money.sum(claims.values().stream().map(part).toList(), overpaid.currency());
    }
}
