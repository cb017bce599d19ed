package app.quittance.scoring.learning;

import app.quittance.kernel.Sha256;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.Creditor;
import app.quittance.scoring.history.PaymentHistory;
import app.quittance.scoring.simulation.PublishedFigures;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    /** The files to be kept: a model for each horizon, and the card beside them. */
    public ModelFiles files(Training.Outcome outcome) {
        PaymentModel model = outcome.model();
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<ModelCard.Part> parts = new ArrayList<>();
        parts.add(part(model.target(), ModelFolder.MODEL, model.main(), files));
        model.besides().entrySet().stream()
                .sorted(Comparator.comparingInt(beside -> beside.getKey().days()))
                .forEach(beside -> {
                    String file = "model-" + beside.getKey().days() + ".tribuo";
                    parts.add(part(beside.getKey(), file, beside.getValue(), files));
                });
        files.put(ModelFiles.CARD, ModelFolder.bytesOf(card(outcome, parts)));
        return new ModelFiles(files);
    }

    private static ModelCard.Part part(Target target, String file, LikelihoodModel model, Map<String, byte[]> files) {
        byte[] bytes = ModelFolder.bytesOf(model.fitted().tribuo());
        files.put(file, bytes);
        List<String> provenance = ProvenanceUtil.formattedProvenanceString(
                        model.fitted().tribuo().getProvenance())
                .lines()
                .toList();
        return new ModelCard.Part(
                target.days(),
                file,
                Sha256.hex(bytes),
                model.calibration(),
                model.encoding().columns(),
                provenance);
    }

    private ModelCard card(Training.Outcome outcome, List<ModelCard.Part> parts) {
        Training.Order order = outcome.order();
        return new ModelCard(
                name,
                version,
                CardTexts.predicts(order.target().days()),
                order.target().days(),
                order.origin(),
                outcome.trainer(),
                trainedOn(outcome),
                outcome.measured(),
                CardTexts.features(parts),
                outcome.effects(),
                Findings.of(outcome.measured().figures(), outcome.effects()),
                CardTexts.limits(order.origin()),
                CardTexts.oversight(order.across()),
                order.origin() == Origin.SIMULATED ? PublishedFigures.ALL : List.of(),
                order.seed(),
                now,
                outcome.model().fingerprint(),
                outcome.model().recovery(),
                parts);
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
                outcome.learnedFrom(),
                order.across());
    }
}
