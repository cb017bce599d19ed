package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.learning.Measurement.Common;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Learning on a past day, with only what was known on that day, held against all that came after: which trainer does
 * best, and how good it is.
 */
final class Rehearsal {

    /** The trainer whose model is kept, and all that was measured. */
    record Result(Fitting kept, ModelCard.Measured measured) {}

    private final Learner learner;
    private final Horizons horizons;
    private final Examples examples;
    private final LocalDate day;
    private final Training.Order order;
    private final ExampleSet known;

    /** @param known the examples whose outcome was known on the day */
    Rehearsal(
            Learner learner,
            Horizons horizons,
            Examples examples,
            ExampleSet known,
            LocalDate day,
            Training.Order order) {
        this.learner = learner;
        this.horizons = horizons;
        this.examples = examples;
        this.day = day;
        this.order = order;
        this.known = known;
    }

    Result run() {
        Target main = horizons.main();
        List<Fitting> fittings = Fitting.forExamples(known.size());
        List<LikelihoodModel> models = fittings.stream()
                .map(fitting -> learner.fit(known, main, fitting))
                .toList();
        Contest contest = new Contest(main, fittings, models);
        long leftOut = inBatches(contest::take);
        Fitting kept = order.keep() == Training.Keep.BEST ? contest.winner() : fittings.getFirst();
        LikelihoodModel best = models.get(fittings.indexOf(kept));
        LikelihoodModel calibrated = best.calibrated(learner.calibration(known, main, kept));
        return new Result(kept, measure(calibrated, kept, contest.tried(leftOut)));
    }

    /** Where too little was known on any day to rehearse. */
    Result nothing() {
        Figures none = new Measurement().figures(inBatches(later -> {}));
        var expected = new ModelCard.Expected(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new Result(
                new Fitting.Logistic(), new ModelCard.Measured(day, none, List.of(), List.of(), expected, null, null));
    }

    private ModelCard.Measured measure(LikelihoodModel model, Fitting kept, List<ModelCard.Tried> tried) {
        List<Beside> besides = besides(kept);
        Recovery recovery = Recovery.learn(known, horizons.main());
        Measurement main = new Measurement();
        Measurement rival = new Measurement();
        Measurement forClients = new Measurement();
        Amounts amounts = new Amounts();
        boolean looksAcross = model.looksAcrossClients();
        long leftOut = inBatches(later -> {
            double[] answers = model.probabilities(Batches.features(later));
            for (int i = 0; i < answers.length; i++) {
                Example example = later.get(i);
                main.take(answers[i], example.isMet(horizons.main()), Batches.debtorOf(example), commons(example));
                amounts.take(example, recovery.expectedShare(answers[i]), horizons.main());
            }
            order.against().ifPresent(against -> measure(against.model(), later, Batches.features(later), rival));
            if (looksAcross) {
                measure(model, later, Batches.featuresForClients(later), forClients);
            }
            besides.forEach(beside -> beside.take(later));
        });
        return new ModelCard.Measured(
                day,
                main.figures(leftOut),
                tried,
                besides.stream().map(beside -> beside.figures(leftOut)).toList(),
                amounts.sums(),
                order.against()
                        .map(against -> new ModelCard.Against(
                                against.name(),
                                rival.figures(leftOut).withoutGroups(),
                                !against.learnedUntil().isBefore(day)))
                        .orElse(null),
                looksAcross ? forClients.figures(leftOut).withoutGroups() : null);
    }

    private void measure(LikelihoodModel model, List<Example> later, List<double[]> features, Measurement measurement) {
        double[] answers = model.probabilities(features);
        for (int i = 0; i < answers.length; i++) {
            Example example = later.get(i);
            measurement.take(answers[i], example.isMet(horizons.main()), Batches.debtorOf(example), List.of());
        }
    }

    private List<Beside> besides(Fitting kept) {
        List<Beside> besides = new ArrayList<>();
        for (Target target : horizons.besides()) {
            ExampleSet past = known.where(row -> target.isKnown(row.asOf(), day.minusDays(1)));
            if (Learner.canTeach(past, target)) {
                besides.add(new Beside(target, learner.learn(past, target, kept)));
            }
        }
        return besides;
    }

    /** Another horizon, measured on the same later examples. */
    private final class Beside {

        private final Target target;
        private final LikelihoodModel model;
        private final Measurement measurement = new Measurement();
        private long unknown;

        private Beside(Target target, LikelihoodModel model) {
            this.target = target;
            this.model = model;
        }

        private void take(List<Example> later) {
            double[] answers = model.probabilities(Batches.features(later));
            for (int i = 0; i < answers.length; i++) {
                Example example = later.get(i);
                if (target.isKnown(example.asOf(), order.until())) {
                    measurement.take(answers[i], example.isMet(target), Batches.debtorOf(example), List.of());
                } else {
                    unknown++;
                }
            }
        }

        private ModelCard.Beside figures(long leftOut) {
            return new ModelCard.Beside(
                    target.days(), measurement.figures(leftOut + unknown).withoutGroups());
        }
    }

    private long inBatches(Consumer<List<Example>> taker) {
        try (Batches batches = new Batches(taker)) {
            return examples.forEachFrom(day, batches);
        }
    }

    static List<Common> commons(Example example) {
        return List.of(
                new Common("client", example.clientId()),
                new Common("kind", example.payer().kind().name().toLowerCase(Locale.ROOT)));
    }

    /** What was due, what was expected of it and what came in, in cents. */
    private static final class Amounts {

        private double due;
        private double expected;
        private double paid;

        private void take(Example example, double share, Target target) {
            due += example.openCents();
            expected += share * example.openCents();
            paid += example.paidCents(target);
        }

        private ModelCard.Expected sums() {
            return new ModelCard.Expected(euros(due), euros(expected), euros(paid));
        }

        private static BigDecimal euros(double cents) {
            return BigDecimal.valueOf(Math.round(cents), 2);
        }
    }
}
