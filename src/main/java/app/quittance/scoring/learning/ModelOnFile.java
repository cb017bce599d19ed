package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.PaymentHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.DoubleAdder;
import org.jspecify.annotations.Nullable;

/** A saved model held against a payment history file: how good it is on it, or what it says of its open invoices. */
public final class ModelOnFile {

    /** What was scored: how many debts, and what their probabilities and the amounts behind them come to. */
    public record Scored(
            LocalDate asOf, long rows, @Nullable Double meanProbability) {}

    private final LikelihoodModel model;
    private final Target target;
    private final PaymentHistory history;

    public ModelOnFile(ModelFolder.Loaded loaded, PaymentHistory history) {
        this.model = loaded.model();
        this.target = new Target(loaded.card().targetDays());
        this.history = history;
    }

    /**
     * Measures on every example from a date on whose outcome is known by the last day.
     *
     * @param out where to write each prediction, if anywhere
     */
    public Figures evaluate(LocalDate from, LocalDate lastDay, @Nullable Path out) throws IOException {
        Measurement measurement = new Measurement();
        Examples examples = new Examples(history, target, lastDay);
        try (PredictionWriter writer = PredictionWriter.to(out)) {
            long leftOut = examples.forEachFrom(from, example -> {
                double probability = probability(example);
                measurement.take(probability, example.positive());
                writer.write(example, probability);
            });
            return measurement.figures(leftOut);
        }
    }

    /** Scores every invoice that is overdue and open on a day, from what was known before it. */
    public Scored score(LocalDate asOf, Path out) throws IOException {
        DoubleAdder sum = new DoubleAdder();
        try (PredictionWriter writer = PredictionWriter.to(out)) {
            new Examples(history, target, asOf).forEachAt(asOf, example -> {
                double probability = probability(example);
                sum.add(probability);
                writer.write(example, probability);
            });
            return new Scored(asOf, writer.rows(), writer.rows() == 0 ? null : sum.sum() / writer.rows());
        }
    }

    private double probability(Example example) {
        return model.probability(example.situation().features());
    }
}
