package app.quittance.account.life;

import java.util.EnumSet;
import java.util.Set;

/** What may happen next, and how often. */
public enum Turn {
    PAY(40),
    BOUNCE(8),
    CREDIT(8),
    WAIVE(9),
    TAKE_BACK(6),
    REFUND(6),
    ENTRUST(8),
    TITLE(3),
    CHARGE(4),
    NOTICE(5),
    FREEZE(4),
    CORRECT(4),
    AGREE(2);

    final int weight;

    Turn(int weight) {
        this.weight = weight;
    }

    /** What the doors of the program offer from any state of a case. */
    public static Set<Turn> all() {
        return EnumSet.allOf(Turn.class);
    }
}
