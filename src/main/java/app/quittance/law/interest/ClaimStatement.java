package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed on one claim on a date, part by part, and how each cent was found.
 *
 * @param interest interest still due, that which was capitalised included
 * @param overpaid what payments and credit notes left over once nothing was due
 * @param interestAccrued the sum of all segments, paid or not
 */
public record ClaimStatement(
        LocalDate at,
        Money costs,
        Money interest,
        Money principal,
        Money indemnity,
        Money overpaid,
        Money interestAccrued,
        List<Allocation> allocations,
        List<Segment> segments) {

    public ClaimStatement {
        allocations = List.copyOf(allocations);
        segments = List.copyOf(segments);
    }

    public Money total() {
        return Money.sum(List.of(costs, interest, principal, indemnity), principal.currency());
    }
}
