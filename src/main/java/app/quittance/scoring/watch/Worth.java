package app.quittance.scoring.watch;

/**
 * What came of cases in which the score steers, or does not.
 *
 * @param met of how many at least half came in within ninety days
 */
public record Worth(boolean heldOut, long cases, long met) {

    public double share() {
        return cases == 0 ? 0 : met / (double) cases;
    }

    /** Half the width of the interval in which the share would lie in 95 of 100 repetitions. */
    public double uncertainty() {
        return cases == 0 ? 1 : 1.96 * Math.sqrt(Math.max(share() * (1 - share()), 0.25 / cases) / cases);
    }
}
