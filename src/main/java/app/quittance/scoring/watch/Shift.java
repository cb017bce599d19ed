package app.quittance.scoring.watch;

import java.util.Arrays;

/**
 * How far a month lies from the first one, as the population stability index: the sum over ten classes, the edges between them and
 * "not known" of (share − share then) × ln(share / share then).
 *
 * @param byChance what the index stays below in 99 of 100 months in which nothing changes: much, where there are few cases
 */
public record Shift(double index, double byChance, long cases) {

    /** By convention: below it little happened, and from {@link #LARGE} on the population is another one. */
    public static final double NOTABLE = 0.10;

    public static final double LARGE = 0.25;

    /** The index of equal populations times the harmonic count follows a chi-squared law of ten degrees; its 99th percentile. */
    private static final double CHI_SQUARED = 23.209;

    private static final double SMOOTHING = 0.5;

    /** How it is called. */
    public enum Size {
        TOO_FEW,
        SMALL,
        NOTABLE,
        LARGE
    }

    static Shift of(double[] then, double[] now) {
        double casesThen = Arrays.stream(then).sum();
        double casesNow = Arrays.stream(now).sum();
        double index = 0;
        for (int i = 0; i < then.length; i++) {
            double shareThen = (then[i] + SMOOTHING) / (casesThen + SMOOTHING * then.length);
            double shareNow = (now[i] + SMOOTHING) / (casesNow + SMOOTHING * now.length);
            index += (shareNow - shareThen) * Math.log(shareNow / shareThen);
        }
        return new Shift(index, CHI_SQUARED * (1 / casesThen + 1 / casesNow), Math.round(casesNow));
    }

    /** A month's own chance is taken into account: few cases scatter. */
    public Size size() {
        if (index > Math.max(LARGE, byChance)) {
            return Size.LARGE;
        }
        if (byChance > LARGE) {
            return Size.TOO_FEW;
        }
        return index > Math.max(NOTABLE, byChance) ? Size.NOTABLE : Size.SMALL;
    }
}
