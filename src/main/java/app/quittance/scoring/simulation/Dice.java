package app.quittance.scoring.simulation;

/**
 * Chance from a seed, the same on every machine and in every Java: SplitMix64, and logarithms from {@code StrictMath}.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** Chance of its own for a thing that has a name, whatever else is drawn. */
    static Dice of(long seed, String... names) {
        long mixed = seed;
        for (String name : names) {
            mixed = mix(mixed * GOLDEN + name.hashCode());
        }
        return new Dice(mixed);
    }

    /** At least 0, below 1. */
    double fraction() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1p-53;
    }

    boolean happens(double probability) {
        return fraction() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + (int) (fraction() * (high - low + 1));
    }

    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Days until the next of something that happens so many times a day. */
    double waiting(double perDay) {
        return -StrictMath.log(1 - fraction()) / perDay;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
