package app.quittance.scoring.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A debtor's means, month by month: sound, tight, or broken, which is hard to leave. */
final class Fortune {

    enum Means {
        SOUND(1, 1),
        TIGHT(0.45, 0.32),
        BROKEN(0.05, 0.02);

        final double onTimeFactor;
        final double lateFactor;

        Means(double onTimeFactor, double lateFactor) {
            this.onTimeFactor = onTimeFactor;
            this.lateFactor = lateFactor;
        }
    }

    private static final double RELIEF_PER_MONTH = 0.16;
    private static final double RUIN_PER_MONTH = 0.03;
    private static final double RESCUE_PER_MONTH = 0.02;

    private final LocalDate from;
    private final Means[] months;

    Fortune(Habit habit, LocalDate from, LocalDate until, Dice dice) {
        this.from = from.withDayOfMonth(1);
        this.months = new Means[(int) ChronoUnit.MONTHS.between(this.from, until) + 2];
        Means means = dice.happens(4 * habit.difficultyPerMonth) ? Means.TIGHT : Means.SOUND;
        for (int i = 0; i < months.length; i++) {
            months[i] = means;
            means = next(means, habit, dice);
        }
    }

    Means on(LocalDate day) {
        int month = (int) ChronoUnit.MONTHS.between(from, day);
        return months[Math.clamp(month, 0, months.length - 1)];
    }

    private static Means next(Means means, Habit habit, Dice dice) {
        double drawn = dice.fraction();
        return switch (means) {
            case SOUND -> drawn < habit.difficultyPerMonth ? Means.TIGHT : Means.SOUND;
            case TIGHT -> {
                if (drawn < RUIN_PER_MONTH) {
                    yield Means.BROKEN;
                }
                yield drawn < RUIN_PER_MONTH + RELIEF_PER_MONTH ? Means.SOUND : Means.TIGHT;
            }
            case BROKEN -> drawn < RESCUE_PER_MONTH ? Means.TIGHT : Means.BROKEN;
        };
    }
}
