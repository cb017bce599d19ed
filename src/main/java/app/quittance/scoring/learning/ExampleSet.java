package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Examples kept in memory to learn from, in order of date. */
record ExampleSet(List<Row> rows) {

    /** An example as a learner sees it: the day, the values of the catalogue, the outcome. */
    static final class Row {

        private final LocalDate asOf;
        private final double[] features;
        private final boolean positive;
        private final int debtor;
        private final long ticket;

        Row(LocalDate asOf, double[] features, boolean positive, int debtor, long ticket) {
            this.asOf = asOf;
            this.features = features;
            this.positive = positive;
            this.debtor = debtor;
            this.ticket = ticket;
        }

        LocalDate asOf() {
            return asOf;
        }

        double[] features() {
            return features;
        }

        boolean positive() {
            return positive;
        }

        /** A number that all examples of a debtor share, and that tells nothing else of it. */
        int debtor() {
            return debtor;
        }
    }

    ExampleSet {
        rows = List.copyOf(rows);
    }

    int size() {
        return rows.size();
    }

    int positives() {
        return (int) rows.stream().filter(Row::positive).count();
    }

    ExampleSet where(Predicate<Row> condition) {
        return new ExampleSet(rows.stream().filter(condition).toList());
    }

    /** Whether both outcomes occur often enough to learn from. */
    boolean canTeach(int rowsNeeded, int ofEachNeeded) {
        int positives = positives();
        return size() >= rowsNeeded && positives >= ofEachNeeded && size() - positives >= ofEachNeeded;
    }

    /**
     * Takes examples one by one and keeps at most so many, chosen by lot. The lot hangs on the example and the seed, not
     * on the order, so the same data gives the same choice.
     */
    static final class Collector {

        private final int most;
        private final long seed;
        private long highestTicket = Long.MAX_VALUE;
        private List<Row> kept = new ArrayList<>();

        Collector(int most, long seed) {
            this.most = most;
            this.seed = seed;
        }

        void take(Example example) {
            long ticket = ticketOf(example);
            if (ticket > highestTicket) {
                return;
            }
            kept.add(new Row(
                    example.asOf(),
                    example.situation().features(),
                    example.positive(),
                    (int) mix(seed + example.payer().debtorId().hashCode()),
                    ticket));
            while (kept.size() > most) {
                highestTicket /= 2;
                kept = new ArrayList<>(
                        kept.stream().filter(row -> row.ticket <= highestTicket).toList());
            }
        }

        ExampleSet toSet() {
            return new ExampleSet(kept.stream()
                    .sorted(Comparator.comparing(Row::asOf).thenComparingLong(row -> row.ticket))
                    .toList());
        }

        private long ticketOf(Example example) {
            long mixed = seed;
            mixed = mix(mixed + example.payer().debtorId().hashCode());
            mixed = mix(mixed + example.invoice().id().hashCode());
            mixed = mix(mixed + example.asOf().toEpochDay());
            return mixed & Long.MAX_VALUE;
        }

        private static long mix(long bits) {
            long z = (bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 29)) * 0xBF58476D1CE4E5B9L;
            return z ^ (z >>> 32);
        }
    }
}
