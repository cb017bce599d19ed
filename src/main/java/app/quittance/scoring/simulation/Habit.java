package app.quittance.scoring.simulation;

import app.quittance.scoring.history.PayerKind;

/** How a debtor usually pays, and how easily it gets into difficulty. Shares and chances are tuned, see {@link PublishedFigures}. */
enum Habit {
    PROMPT(0.45, 0.79, 0.92, 0.65, 0.0025),
    RELAXED(0.39, 0.13, 0.18, 0.56, 0.006),
    SLOW(0.11, 0.04, 0.06, 0.34, 0.012),
    FRAGILE(0.05, 0.04, 0.15, 0.24, 0.045);

    private final double companyShare;
    private final double consumerShare;
    final double onTime;
    final double perWeekLate;
    final double difficultyPerMonth;

    Habit(double companyShare, double consumerShare, double onTime, double perWeekLate, double difficultyPerMonth) {
        this.companyShare = companyShare;
        this.consumerShare = consumerShare;
        this.onTime = onTime;
        this.perWeekLate = perWeekLate;
        this.difficultyPerMonth = difficultyPerMonth;
    }

    static Habit of(PayerKind kind, Dice dice) {
        double drawn = dice.fraction();
        for (Habit habit : values()) {
            drawn -= kind == PayerKind.COMPANY ? habit.companyShare : habit.consumerShare;
            if (drawn < 0) {
                return habit;
            }
        }
        return FRAGILE;
    }
}
