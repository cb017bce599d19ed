package app.quittance.scoring.learning;

import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.PaymentHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A saved model held against a payment history file: how good it is on it, or what it says of its open invoices. */
public final class ModelOnFile {

    /** What was scored: how many debts, and what their probabilities and the amounts behind them come to. */
    public record Scored(
            LocalDate asOf, long rows, @Nullable Double meanProbability) {}

    private final LikelihoodModel model;
    private final Target target;
    private final PaymentHistory history;
    private final AcrossClients across;

    public ModelOnFile(ModelFolder.Loaded loaded, PaymentHistory history) {
        this.model = loaded.model().main();
        this.target = loaded.model().target();
        this.history = history;
        this.across = loaded.card().trainedOn().acrossClients();
    }

    /**
     * Measures on every example from a date on whose outcome is known by the last day.
     *
     * @param out where to write each prediction, if anywhere
     */
    public Figures evaluate(LocalDate from, LocalDate lastDay, @Nullable Path out) throws IOException {
        Measurement measurement = new Measurement();
        Examples examples = new Examples(history, target, lastDay, across);
        try (PredictionWriter writer = PredictionWriter.to(out)) {
            long leftOut;
            try (Batches batches = predicting((example, probability) -> {
                measurement.take(
                        probability, example.isMet(target), Batches.debtorOf(example), Rehearsal.commons(example));
                writer.write(example, probability);
            })) {
                leftOut = examples.forEachFrom(from, batches);
            }
            return measurement.figures(leftOut);
        }
    }

    /** Scores every invoice that is overdue and open on a day, from what was known before it. */
    public Scored score(LocalDate asOf, Path out) throws IOException {
        DoubleAdder sum = new DoubleAdder();
        try (PredictionWriter writer = PredictionWriter.to(out)) {
            try (Batches batches = predicting((example, probability) -> {
                sum.add(probability);
                writer.write(example, probability);
            })) {
                new Examples(history, target, asOf, across).forEachAt(asOf, batches);
            }
            return new Scored(asOf, writer.rows(), writer.rows() == 0 ? null : sum.sum() / writer.rows());
        }
    }

    private Batches predicting(ObjDoubleConsumer<Example> taker) {
        return new Batches(examples -> {
            double[] probabilities = model.probabilities(Batches.features(examples));
            for (int i = 0; i < probabilities.length; i++) {
                taker.accept(examples.get(i), probabilities[i]);
            }
        });
    }
}
