package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Feature;
import java.util.Arrays;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/**
 * A Tribuo logistic regression with the encoding before it and the calibration after it. The weights are taken out of
 * the Tribuo model once, since scoring many debts and telling the reasons of each both want the bare sum; a test holds it
 * against Tribuo's own prediction.
 */
public final class LikelihoodModel {

    static final Label PAID = new Label("paid");
    static final Label UNPAID = new Label("unpaid");

    private final LinearSGDModel tribuo;
    private final Encoding encoding;
    private final Calibration calibration;
    private final double[] weights;
    private final double averageLogit;

    LikelihoodModel(LinearSGDModel tribuo, Encoding encoding, Calibration calibration) {
        this.tribuo = tribuo;
        this.encoding = encoding;
        this.calibration = calibration;
        DenseMatrix matrix = tribuo.getWeightsCopy();
        int paid = tribuo.getOutputIDInfo().getID(PAID);
        int unpaid = tribuo.getOutputIDInfo().getID(UNPAID);
        this.weights = new double[encoding.size()];
        for (int i = 0; i < weights.length; i++) {
            int id = tribuo.getFeatureIDMap().getID(encoding.columns().get(i).name());
            weights[i] = calibration.slope() * (matrix.get(paid, id) - matrix.get(unpaid, id));
        }
        int bias = tribuo.getFeatureIDMap().size();
        this.averageLogit = calibration.apply(matrix.get(paid, bias) - matrix.get(unpaid, bias));
    }

    /** The probability that the target is met, from the values of the catalogue. */
    public double probability(double[] features) {
        return Calibration.probability(logit(features));
    }

    double logit(double[] features) {
        double[] encoded = encoding.encode(features);
        double logit = averageLogit;
        for (int i = 0; i < encoded.length; i++) {
            logit += weights[i] * encoded[i];
        }
        return logit;
    }

    /** The logit of the average debt of the learning examples: what reasons are told against. */
    public double averageLogit() {
        return averageLogit;
    }

    /** What each feature of the catalogue adds to the average debt's logit, or takes from it; together they make the logit. */
    public double[] contributions(double[] features) {
        double[] encoded = encoding.encode(features);
        double[] contributions = new double[Feature.values().length];
        for (int i = 0; i < encoded.length; i++) {
            contributions[encoding.featureAt(i).place()] += weights[i] * encoded[i];
        }
        return contributions;
    }

    /** The probability of a debt whose features contribute so much: the same as from the features themselves. */
    public double probabilityFrom(double[] contributions) {
        return Calibration.probability(
                averageLogit + Arrays.stream(contributions).sum());
    }

    double[] weights() {
        return weights.clone();
    }

    LinearSGDModel tribuo() {
        return tribuo;
    }

    Encoding encoding() {
        return encoding;
    }

    Calibration calibration() {
        return calibration;
    }
}
