package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Learns a model from a payment history and measures it honestly. The measure is a rehearsal: on a past day, with only
 * what was known on that day, the same learning is done, and its model is held against all that came after. Then the
 * learning is done once more with everything known at the end, and that model is kept.
 */
public final class Training {

    static final int ROWS_NEEDED = 100;
    static final int OF_EACH_NEEDED = 10;

    private static final int MOST_EXAMPLES = 120_000;
    private static final double MEASURED_SHARE = 0.25;

    /**
     * What to learn.
     *
     * @param until the last day of which anything is taken to be known
     */
    public record Order(HistoryFile file, LocalDate until, Target target, Origin origin, long seed) {}

    /**
     * What came of it.
     *
     * @param measuredFrom the day of the rehearsal; the figures are those of the examples from then on
     * @param examples all that were found, of which at most 120,000 are used to fit
     */
    public record Outcome(
            Order order,
            LikelihoodModel model,
            LocalDate measuredFrom,
            Figures figures,
            long examples,
            int learnedFrom) {}

    private final Order order;
    private final Examples examples;
    private final Learner learner;

    private Training(Order order) {
        this.order = order;
        this.examples = new Examples(order.file().history(), order.target(), order.until());
        this.learner = new Learner(
                order.seed(), order.file().name() + " sha256:" + order.file().sha256());
    }

    /** Learns and measures; refuses a history from which nothing can be learned, and says what is needed. */
    public static Outcome run(Order order) {
        return new Training(order).run();
    }

    private Outcome run() {
        var collector = new ExampleSet.Collector(MOST_EXAMPLES, order.seed());
        AtomicLong found = new AtomicLong();
        long leftOut = examples.forEach(example -> {
            found.incrementAndGet();
            collector.take(example);
        });
        ExampleSet all = collector.toSet();
        if (!Learner.canTeach(all)) {
            int paid = all.positives();
            throw new Refusal("training.too-little", all.size(), paid, all.size() - paid, ROWS_NEEDED, OF_EACH_NEEDED);
        }
        LocalDate day = rehearsalDay(all);
        Figures figures = rehearse(all, day, leftOut);
        return new Outcome(order, learner.learn(all), day, figures, found.get(), all.size());
    }

    /** The day that leaves a quarter of the examples to be measured, or a later one where too little was known by then. */
    private LocalDate rehearsalDay(ExampleSet all) {
        LocalDate day = Learner.dateFromWhichRemain(MEASURED_SHARE, all);
        LocalDate last = all.rows().getLast().asOf();
        while (!day.isAfter(last) && !Learner.canTeach(knownOn(day, all))) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private Figures rehearse(ExampleSet all, LocalDate day, long leftOut) {
        Measurement measurement = new Measurement();
        ExampleSet known = knownOn(day, all);
        if (Learner.canTeach(known)) {
            LikelihoodModel model = learner.learn(known);
            examples.forEachFrom(
                    day,
                    example -> measurement.take(
                            model.probability(example.situation().features()), example.positive()));
        }
        return measurement.figures(leftOut);
    }

    private ExampleSet knownOn(LocalDate day, ExampleSet all) {
        return all.where(row -> order.target().isKnown(row.asOf(), day.minusDays(1)));
    }
}
