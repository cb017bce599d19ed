package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one claim is owed and on which terms, before anything happened to it.
 *
 * @param interestFrom the first day that bears interest, when the fixed indemnity falls due as well: the day after the
 *     due date between professionals, the formal notice's for a consumer; null where nothing runs yet
 * @param indemnity the fixed indemnity if it is owed, else zero
 */
public record ClaimTerms(
        Money principal,
        @Nullable LocalDate interestFrom,
        RateTerms rate,
        Money indemnity,
        Conventions conventions,
        List<Freeze> freezes) {

    public ClaimTerms {
        if (principal.isNegative() || indemnity.isNegative()) {
            throw new IllegalArgumentException("A claim below zero: " + principal + ", " + indemnity);
        }
        freezes = List.copyOf(freezes);
    }

    /** A claim on the usual conventions, without indemnity. */
    public static ClaimTerms of(Money principal, @Nullable LocalDate interestFrom, RateTerms rate) {
        return new ClaimTerms(
                principal, interestFrom, rate, Money.zero(principal.currency()), Conventions.USUAL, List.of());
    }

    public ClaimTerms withIndemnity(Money amount) {
        return new ClaimTerms(principal, interestFrom, rate, amount, conventions, freezes);
    }

    public ClaimTerms on(Conventions other) {
        return new ClaimTerms(principal, interestFrom, rate, indemnity, other, freezes);
    }

    public ClaimTerms frozen(List<Freeze> days) {
        return new ClaimTerms(principal, interestFrom, rate, indemnity, conventions, days);
    }
}
