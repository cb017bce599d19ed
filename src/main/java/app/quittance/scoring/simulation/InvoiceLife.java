package app.quittance.scoring.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one debtor pays its invoices: at the due date or not, and then with a chance each week that falls as the debt ages. */
final class InvoiceLife {

    record Receipt(LocalDate on, long cents) {}

    private static final double HALF_AGE_WEEKS = 10;
    private static final double AGEING = 1.35;
    private static final double WHILE_DISPUTED = 0.2;
    private static final double DISPUTE_STAYS = 0.3;
    private static final double INSTALMENT_WHEN_TIGHT = 0.45;
    private static final double INSTALMENT_OTHERWISE = 0.04;
    private static final long SMALLEST_INSTALMENT_CENTS = 3_000;

    private final Habit habit;
    private final Fortune fortune;
    private final LocalDate until;
    private final Dice dice;

    InvoiceLife(Habit habit, Fortune fortune, LocalDate until, Dice dice) {
        this.habit = habit;
        this.fortune = fortune;
        this.until = until;
        this.dice = dice;
    }

    List<Receipt> pay(long cents, LocalDate dueOn, @Nullable LocalDate disputedOn) {
        List<Receipt> receipts = new ArrayList<>(1);
        boolean contested = disputedOn != null && !disputedOn.isAfter(dueOn);
        if (!contested && dice.happens(habit.onTime * fortune.on(dueOn).onTimeFactor)) {
            add(receipts, dueOn.minusDays(dice.between(0, 6)), cents);
            return receipts;
        }
        boolean stays = dice.happens(DISPUTE_STAYS);
        LocalDate settledOn = disputedOn == null ? null : disputedOn.plusDays(dice.between(40, 140));
        long left = cents;
        for (LocalDate week = dueOn; left > 0 && week.isBefore(until); week = week.plusWeeks(1)) {
            double chance = chanceIn(week, dueOn);
            if (disputedOn != null && settledOn != null && !week.isBefore(disputedOn)) {
                chance *= stays || week.isBefore(settledOn) ? WHILE_DISPUTED : 1;
            }
            if (dice.happens(chance)) {
                long part = part(left, week);
                add(receipts, week.plusDays(dice.between(1, 7)), part);
                left -= part;
            }
        }
        return receipts;
    }

    private double chanceIn(LocalDate week, LocalDate dueOn) {
        double age = ChronoUnit.DAYS.between(dueOn, week) / 7.0;
        double ageing = StrictMath.pow(1 + age / HALF_AGE_WEEKS, -AGEING);
        double august = week.getMonthValue() == 8 ? 0.8 : 1;
        return habit.perWeekLate * fortune.on(week).lateFactor * ageing * august;
    }

    private long part(long left, LocalDate week) {
        boolean tight = fortune.on(week) != Fortune.Means.SOUND;
        if (left < 2 * SMALLEST_INSTALMENT_CENTS
                || !dice.happens(tight ? INSTALMENT_WHEN_TIGHT : INSTALMENT_OTHERWISE)) {
            return left;
        }
        return Math.max(SMALLEST_INSTALMENT_CENTS, Math.round(left * dice.between(0.15, 0.6)));
    }

    /** Banks do not work at weekends; what comes after the last day is not known yet. */
    private void add(List<Receipt> receipts, LocalDate day, long cents) {
        LocalDate banked = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
        if (!banked.isAfter(until)) {
            receipts.add(new Receipt(banked, cents));
        }
    }
}
