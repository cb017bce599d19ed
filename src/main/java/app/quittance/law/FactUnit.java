package app.quittance.law;

import java.math.BigDecimal;

/** In what a fact's value is counted, and which values make sense in it. */
public enum FactUnit {
    PERCENT("100", 4),
    POINTS("100", 4),
    TIMES("100", 2),
    DAYS("366", 0),
    MONTHS("120", 0),
    YEARS("30", 0),
    EUROS("10000000", 2),
    MEGABYTES("1000", 0);

    private final BigDecimal most;
    private final int decimals;

    FactUnit(String most, int decimals) {
        this.most = new BigDecimal(most);
        this.decimals = decimals;
    }

    /** The highest value that is not plainly a slip of the hand. */
    public BigDecimal most() {
        return most;
    }

    public int decimals() {
        return decimals;
    }

    /** Whether a value is none below zero, none beyond reason, and no finer than the law counts. */
    public boolean accepts(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(most) <= 0
                && value.stripTrailingZeros().scale() <= decimals;
    }
}
