package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.feature.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Examples kept in memory to learn from, in order of date. */
record ExampleSet(List<Row> rows) {

    /**
     * An example as a learner sees it.
     *
     * @param features the values of the catalogue
     * @param outcomes of each target, where it is known
     * @param openCents what was due, and {@code paidCents} what of it came in within the main target's days
     * @param debtor a number that all examples of a debtor share, and that tells nothing else of it
     * @param ticket drawn by the example's lot
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared by the sets that are cut from one
    record Row(
            LocalDate asOf,
            double[] features,
            Map<Target, Boolean> outcomes,
            long openCents,
            long paidCents,
            int debtor,
            long ticket) {

        boolean isPositive(Target target) {
            return Boolean.TRUE.equals(outcomes.get(target));
        }
    }

    ExampleSet {
        rows = List.copyOf(rows);
    }

    int size() {
        return rows.size();
    }

    int positives(Target target) {
        return (int) rows.stream().filter(row -> row.isPositive(target)).count();
    }

    /** Those whose outcome is known. */
    ExampleSet known(Target target) {
        return where(row -> row.outcomes().containsKey(target));
    }

    ExampleSet where(Predicate<Row> condition) {
        return new ExampleSet(rows.stream().filter(condition).toList());
    }

    /** Whether both outcomes occur often enough to learn from. */
    boolean canTeach(Target target, int rowsNeeded, int ofEachNeeded) {
        int positives = positives(target);
        return size() >= rowsNeeded && positives >= ofEachNeeded && size() - positives >= ofEachNeeded;
    }

    /**
     * Takes examples one by one and keeps at most so many, chosen by lot. The lot hangs on the example and the seed, not
     * on the order, so the same data gives the same choice.
     */
    static final class Collector {

        private final Horizons horizons;
        private final LocalDate lastDay;
        private final int most;
        private final long seed;
        private long highestTicket = Long.MAX_VALUE;
        private List<Row> kept = new ArrayList<>();

        /** @param lastDay up to which outcomes can be seen */
        Collector(Horizons horizons, LocalDate lastDay, int most, long seed) {
            this.horizons = horizons;
            this.lastDay = lastDay;
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
                    learnedFrom(example, ticket).features(),
                    horizons.outcomes(example, lastDay),
                    example.openCents(),
                    example.paidCents(horizons.main()),
                    (int) mix(seed + example.payer().debtorId().hashCode()),
                    ticket));
            while (kept.size() > most) {
                highestTicket /= 2;
                kept = new ArrayList<>(kept.stream()
                        .filter(row -> row.ticket() <= highestTicket)
                        .toList());
            }
        }

        /** Half of what other clients know is kept from it, by lot, so that it also learns to do without: a client's view does. */
        private static Facts learnedFrom(Example example, long ticket) {
            Facts facts = example.situation().facts();
            return facts.lookAcrossClients() && (ticket & 1) == 0 ? facts.withoutOtherClients() : facts;
        }

        ExampleSet toSet() {
            return new ExampleSet(kept.stream()
                    .sorted(Comparator.comparing(Row::asOf).thenComparingLong(Row::ticket))
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
