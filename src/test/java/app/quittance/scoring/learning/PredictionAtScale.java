package app.quittance.scoring.learning;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/** Holds our prediction against that of the Tribuo model within, on the same rows. */
public final class PredictionAtScale {

    private static final Label ANY = new Label("paid");

    private final List<LikelihoodModel> models = new ArrayList<>();
    private long tribuo;
    private long ours;
    private double checksum;

    public PredictionAtScale(PaymentModel model) {
        models.add(model.main());
        models.addAll(model.besides().values());
    }

    /** Predicts these rows both ways. */
    public void take(List<double[]> features) {
        for (LikelihoodModel model : models) {
            List<Example<Label>> examples = examples(model, features);
            long start = System.nanoTime();
            checksum += model.fitted().tribuo().predict(examples).size();
            long between = System.nanoTime();
            checksum += model.probabilities(features).length;
            long end = System.nanoTime();
            tribuo += between - start;
            ours += end - between;
        }
    }

    public double tribuoSeconds() {
        return checksum < 0 ? 0 : tribuo / 1e9;
    }

    public double ourSeconds() {
        return ours / 1e9;
    }

    /** What Tribuo's call starts from; making them is not counted against it. */
    private static List<Example<Label>> examples(LikelihoodModel model, List<double[]> features) {
        String[] names =
                model.encoding().columns().stream().map(Encoding.Column::name).toArray(String[]::new);
        List<Example<Label>> examples = new ArrayList<>(features.size());
        for (double[] row : features) {
            examples.add(new ArrayExample<>(ANY, names, model.encoding().encode(row)));
        }
        return examples;
    }
}
