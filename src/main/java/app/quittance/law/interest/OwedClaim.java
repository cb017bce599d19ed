package app.quittance.law.interest;

import java.time.LocalDate;
import java.util.List;

/**
 * One of several claims that a debtor owes one creditor.
 *
 * @param key by which its owner knows it
 * @param movements its own credit notes and costs; payments are made to the creditor and allotted among the claims
 */
public record OwedClaim(String key, LocalDate dueOn, ClaimTerms terms, List<Movement> movements) {

    public OwedClaim {
        movements = List.copyOf(movements);
        if (movements.stream().anyMatch(Movement.Payment.class::isInstance)) {
            throw new IllegalArgumentException("A payment is allotted among the claims: " + key);
        }
    }
}
