package app.quittance.account;

import app.quittance.account.Rehearsal.Difference;
import app.quittance.account.life.Shrinker;
import app.quittance.account.life.Tale;
import app.quittance.account.life.Teller;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Plays the tales of one seed after another, on all processors, until so many operations have happened or one fails. */
final class ManyLives {

    private final Program program;
    private final AtomicLong seeds;
    private final AtomicLong operations = new AtomicLong();
    private final AtomicLong tales = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Difference> failed = new ConcurrentSkipListMap<>();

    private ManyLives(Program program, long firstSeed) {
        this.program = program;
        this.seeds = new AtomicLong(firstSeed);
    }

    /** @param failure in words, with the shortest tale that still fails */
    record Run(long operations, long tales, Optional<Failure> failure) {}

    /** A tale that fails, made as short as could be. */
    record Failure(long seed, Difference first, Difference shortest) {

        Tale tale() {
            return shortest.tale();
        }

        @Override
        public String toString() {
            return """

                Seed %d, after %d operations: %s

                As short as it gets: %s

                %s

                Again: mvn test -Dtest=LifeOfDebts -Dseed=%d -Doperations=1
                or, with the lines above in a file: mvn test -Dtest=LifeOfDebts -Dtale=FILE
                """.formatted(seed, first.tale().length(), first.words(), shortest.words(), shortest.tale(), seed);
        }
    }

    static Run play(Program program, long firstSeed, long operations) throws Exception {
        var lives = new ManyLives(program, firstSeed);
        int processors = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(processors)) {
            Callable<Boolean> playing = () -> lives.playUntil(operations);
            for (Future<Boolean> done : threads.invokeAll(
                    Stream.generate(() -> playing).limit(processors).toList())) {
                done.get();
            }
        }
        Optional<Failure> failure = Optional.ofNullable(lives.failed.firstEntry())
                .map(entry -> shrink(program, entry.getKey(), entry.getValue()));
        return new Run(lives.operations.get(), lives.tales.get(), failure);
    }

    private boolean playUntil(long most) {
        while (operations.get() < most && failed.isEmpty()) {
            long seed = seeds.getAndIncrement();
            Tale tale = Teller.tale(seed);
            Rehearsal.of(program, tale, seed).ifPresent(difference -> failed.put(seed, difference));
            operations.addAndGet(tale.length());
            tales.incrementAndGet();
        }
        return failed.isEmpty();
    }

    private static Failure shrink(Program program, long seed, Difference first) {
        LocalDate on = first.on();
        Tale shortest = Shrinker.shrink(
                first.tale(),
                candidate -> Rehearsal.ofWhatIsLeft(program, candidate, on).isPresent());
        return new Failure(
                seed, first, Rehearsal.ofWhatIsLeft(program, shortest, on).orElse(first));
    }
}
