package app.quittance.demo;

import java.util.random.RandomGenerator;

/** What becomes of a debt, with how often it does for debtors who pay readily and for those who do not. */
enum Destiny {
    PAYS_ON_LETTER(47, 22),
    PAYS_ON_CALL(14, 7),
    PROMISE_KEPT(8, 4),
    PROMISE_BROKEN(3, 10),
    PAYS_HALF(5, 8),
    PLAN_ON_TRACK(7, 5),
    PLAN_BROKEN(1, 5),
    DISPUTED(5, 4),
    MOVED_AWAY(2, 7),
    BOUNCES(2, 3),
    SILENT(4, 14),
    REFUSES_NOTICE(1, 4),
    GOES_TO_COURT(2, 9),
    /** Chosen, never drawn: the court is asked for an order, and nobody serves it within its six months. */
    ORDER_LAPSES(0, 0),
    /** Chosen for one debtor, never drawn: put into liquidation while the case is worked. */
    LIQUIDATED(0, 0),
    /** Chosen for one debtor, never drawn: the claim came too late, and nothing may be done. */
    LIMITED(0, 0);

    private final int whenReady;
    private final int whenNot;

    Destiny(int whenReady, int whenNot) {
        this.whenReady = whenReady;
        this.whenNot = whenNot;
    }

    static Destiny draw(double habit, RandomGenerator random) {
        double total = 0;
        for (Destiny destiny : values()) total += destiny.weight(habit);
        double point = random.nextDouble() * total;
        for (Destiny destiny : values()) {
            point -= destiny.weight(habit);
            if (point <= 0) return destiny;
        }
        return SILENT;
    }

    private double weight(double habit) {
        return habit * whenReady + (1 - habit) * whenNot;
    }
}
