package app.quittance.scoring.learning;

import app.quittance.scoring.history.Creditor;
import app.quittance.scoring.history.PaymentHistory;
import app.quittance.scoring.simulation.PublishedFigures;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the files of what a training gave, with the card that tells where it comes from. */
public final class ModelWriter {

    private final String name;
    private final String version;
    private final Instant now;

    public ModelWriter(String name, String version, Instant now) {
        this.name = name;
        this.version = version;
        this.now = now;
    }

    /** The files to be kept: the model, and the card beside it. */
    public ModelFiles files(Training.Outcome outcome) {
        byte[] model = ModelFolder.bytesOf(outcome.model().tribuo());
        ModelCard card = card(outcome, ModelFolder.sha256(model));
        return new ModelFiles(Map.of(ModelFolder.MODEL, model, ModelFiles.CARD, ModelFolder.bytesOf(card)));
    }

    private ModelCard card(Training.Outcome outcome, String modelSha256) {
        Training.Order order = outcome.order();
        LikelihoodModel model = outcome.model();
        return new ModelCard(
                name,
                version,
                CardTexts.predicts(order.target().days()),
                order.target().days(),
                order.origin(),
                trainedOn(outcome),
                new ModelCard.Measured(outcome.measuredFrom(), outcome.figures()),
                CardTexts.features(),
                CardTexts.limits(order.origin()),
                order.origin() == Origin.SIMULATED ? PublishedFigures.ALL : List.of(),
                order.seed(),
                now,
                fingerprint(model),
                modelSha256,
                model.calibration(),
                model.encoding().columns(),
                ProvenanceUtil.formattedProvenanceString(model.tribuo().getProvenance())
                        .lines()
                        .toList());
    }

    private static ModelCard.TrainedOn trainedOn(Training.Outcome outcome) {
        Training.Order order = outcome.order();
        PaymentHistory history = order.file().history();
        return new ModelCard.TrainedOn(
                order.file().name(),
                order.file().sha256(),
                order.file().rows(),
                history.creditors().size(),
                history.creditors().stream()
                        .map(Creditor::payers)
                        .mapToLong(List::size)
                        .sum(),
                history.invoices().count(),
                history.firstDay(),
                order.until(),
                outcome.examples(),
                outcome.learnedFrom());
    }

    /** Over the columns, their numbers and weights: what decides a probability, and nothing that changes with the clock. */
    static String fingerprint(LikelihoodModel model) {
        StringBuilder names = new StringBuilder();
        model.encoding().columns().forEach(column -> names.append(column).append('\n'));
        byte[] columns = names.toString().getBytes(StandardCharsets.UTF_8);
        double[] weights = model.weights();
        ByteBuffer buffer = ByteBuffer.allocate(columns.length + 8 * (weights.length + 1));
        buffer.put(columns).putDouble(model.averageLogit());
        for (double weight : weights) {
            buffer.putDouble(weight);
        }
        return ModelFolder.sha256(buffer.array());
    }
}
