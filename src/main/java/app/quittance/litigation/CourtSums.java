package app.quittance.litigation;

import app.quittance.kernel.Money;
import java.util.List;

/**
 * What is asked of a judge or granted, element by element.
 *
 * @param interest penalties and interest up to the date of the petition
 * @param accessories fixed indemnities and what else is owed beside the principal
 */
public record CourtSums(Money principal, Money interest, Money accessories) {

    public Money total() {
        return Money.sum(List.of(principal, interest, accessories), principal.currency());
    }

    /** Whether no element is negative, or greater than what was asked. */
    boolean isWithin(CourtSums asked) {
        return isWithin(principal, asked.principal)
                && isWithin(interest, asked.interest)
                && isWithin(accessories, asked.accessories);
    }

    private static boolean isWithin(Money granted, Money asked) {
        return !granted.isNegative() && granted.compareTo(asked) <= 0;
    }

    /** What was asked and is not in these sums. */
    CourtSums lackingOf(CourtSums asked) {
        return new CourtSums(
                asked.principal.minus(principal), asked.interest.minus(interest), asked.accessories.minus(accessories));
    }
}
