package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Learns a model from a payment history and measures it honestly. The measure is a {@link Rehearsal}; then the learning
 * is done once more with everything known at the end, by the trainer that did best, and that model is kept.
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
     * @param keep which of the trainers' models, all of which are measured
     * @param across for which debtors it may look at what other clients know
     * @param against the model in use, to be measured on the same later examples
     */
    public record Order(
            HistoryFile file,
            LocalDate until,
            Target target,
            Origin origin,
            long seed,
            Keep keep,
            AcrossClients across,
            Optional<Rival> against) {

        /**
         * The same, ending with the last event of the history where nothing at all is heard for a whole target after it: the
         * silence of a file that ends is not the silence of debtors.
         */
        Order untilLastHeard() {
            LocalDate lastHeard = file.history().lastDay();
            boolean silent = until.isAfter(lastHeard.plusDays(target.days()));
            return silent ? new Order(file, lastHeard, target, origin, seed, keep, across, against) : this;
        }
    }

    /**
     * A model that new ones have to beat.
     *
     * @param learnedUntil the last day that it learned from; measured on days before it, it looks better than it is
     */
    public record Rival(String name, LikelihoodModel model, LocalDate learnedUntil) {}

    /** Which model is kept. */
    public enum Keep {
        BEST,
        /** Its reasons are exact, and it needs no library that is made for some machines only. */
        LOGISTIC
    }

    /**
     * What came of it.
     *
     * @param order what was learned, with the day until which anything was heard
     * @param trainer with its settings
     * @param measured on the day of the rehearsal and after it
     * @param effects of the features, in the model that is kept
     * @param examples all that were found, of which at most 120,000 are used to fit
     */
    public record Outcome(
            Order order,
            PaymentModel model,
            String trainer,
            ModelCard.Measured measured,
            List<ModelCard.Effect> effects,
            long examples,
            int learnedFrom) {}

    private final Order order;
    private final Horizons horizons;
    private final Examples examples;
    private final Learner learner;

    private Training(Order order) {
        this.order = order;
        this.horizons = new Horizons(order.target());
        this.examples = new Examples(order.file().history(), order.target(), order.until(), order.across());
        this.learner = new Learner(
                order.seed(), order.file().name() + " sha256:" + order.file().sha256());
    }

    /** Learns and measures; refuses a history from which nothing can be learned, and says what is needed. */
    public static Outcome run(Order order) {
        return new Training(order.untilLastHeard()).run();
    }

    private Outcome run() {
        var collector = new ExampleSet.Collector(horizons, order.until(), MOST_EXAMPLES, order.seed());
        AtomicLong found = new AtomicLong();
        examples.forEach(example -> {
            found.incrementAndGet();
            collector.take(example);
        });
        ExampleSet all = collector.toSet();
        if (!Learner.canTeach(all, order.target())) {
            int paid = all.positives(order.target());
            throw new Refusal("training.too-little", all.size(), paid, all.size() - paid, ROWS_NEEDED, OF_EACH_NEEDED);
        }
        Rehearsal.Result rehearsed = rehearse(all, rehearsalDay(all));
        PaymentModel model = learn(all, rehearsed.kept());
        return new Outcome(
                order,
                model,
                rehearsed.kept().name(),
                rehearsed.measured(),
                Effects.of(model.main(), all, order.target()),
                found.get(),
                all.size());
    }

    /** The day that leaves a quarter of the examples to be measured, or a later one where too little was known by then. */
    private LocalDate rehearsalDay(ExampleSet all) {
        LocalDate day = Learner.dateFromWhichRemain(MEASURED_SHARE, all);
        LocalDate last = all.rows().getLast().asOf();
        while (!day.isAfter(last) && !Learner.canTeach(knownOn(day, all), order.target())) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private Rehearsal.Result rehearse(ExampleSet all, LocalDate day) {
        ExampleSet known = knownOn(day, all);
        var rehearsal = new Rehearsal(learner, horizons, examples, known, day, order);
        return Learner.canTeach(known, order.target()) ? rehearsal.run() : rehearsal.nothing();
    }

    private PaymentModel learn(ExampleSet all, Fitting fitting) {
        Map<Target, LikelihoodModel> besides = new LinkedHashMap<>();
        for (Target target : horizons.besides()) {
            ExampleSet known = all.known(target);
            if (Learner.canTeach(known, target)) {
                besides.put(target, learner.learn(known, target, fitting));
            }
        }
        LikelihoodModel main = learner.learn(all, order.target(), fitting);
        return new PaymentModel(order.target(), main, besides, Recovery.learn(all, order.target()));
    }

    private ExampleSet knownOn(LocalDate day, ExampleSet all) {
        return all.where(row -> order.target().isKnown(row.asOf(), day.minusDays(1)));
    }
}
