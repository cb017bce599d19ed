package app.quittance.law.interest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a claim is owed on a date. Interest runs from its first day (counted) to the date asked (not counted); the day of
 * a payment bears none on what it pays.
 */
public final class Interest {

    /** On one day costs and credit notes come before payments, which then find the debt as it is. */
    static final Comparator<Movement> IN_TIME =
            Comparator.comparing(Movement::date).thenComparingInt(Interest::placeInDay);

    private Interest() {}

    private static int placeInDay(Movement movement) {
        return switch (movement) {
            case Movement.Costs costs -> 0;
            case Movement.CreditNote note -> 0;
            case Movement.Payment payment -> 1;
            case Movement.Waiver waiver -> 1;
        };
    }

    /** The statement at the start of a day, what happened on that day included; what happened later is left out. */
    public static ClaimStatement statement(
            ClaimTerms claim, List<? extends Movement> movements, LocalDate at, Rates rates) {
        RunningClaim running = new RunningClaim(claim, at, rates);
        movements.stream()
                .filter(movement -> !movement.date().isAfter(at))
                .sorted(IN_TIME)
                .forEachOrdered(running::apply);
        return running.closeAt(at);
    }
}
