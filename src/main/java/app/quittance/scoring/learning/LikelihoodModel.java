package app.quittance.scoring.learning;

import app.quittance.kernel.Sha256;
import app.quittance.scoring.feature.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A fitted model with the encoding before it and the calibration after it: values of the catalogue in, a probability out. */
public final class LikelihoodModel {

    private final Fitted fitted;
    private final Encoding encoding;
    private final Calibration calibration;

    LikelihoodModel(Fitted fitted, Encoding encoding, Calibration calibration) {
        this.fitted = fitted;
        this.encoding = encoding;
        this.calibration = calibration;
    }

    /** The probability that the target is met, of each debt. */
    public double[] probabilities(List<double[]> features) {
        double[] answers = logits(features);
        Arrays.setAll(answers, i -> Calibration.probability(answers[i]));
        return answers;
    }

    double[] logits(List<double[]> features) {
        double[] answers = fitted.logits(encode(features));
        Arrays.setAll(answers, i -> calibration.apply(answers[i]));
        return answers;
    }

    /** The log-odds of the average debt of the learning examples: what reasons are told against. */
    public double averageLogit() {
        return calibration.apply(fitted.average());
    }

    /** What each feature of the catalogue adds to the average debt's log-odds, or takes from it; together they make its log-odds. */
    public double[] contributions(double[] features) {
        double[] parts = fitted.parts(encode(List.of(features)))[0];
        double[] contributions = new double[Feature.values().length];
        for (int i = 0; i < parts.length; i++) {
            contributions[encoding.featureAt(i).place()] += calibration.slope() * parts[i];
        }
        return contributions;
    }

    /** Whether it looks at what other clients know. */
    public boolean looksAcrossClients() {
        return IntStream.range(0, encoding.size())
                .anyMatch(i -> encoding.featureAt(i).isOfOtherClients());
    }

    LikelihoodModel calibrated(Calibration better) {
        return new LikelihoodModel(fitted, encoding, better);
    }

    Fitted fitted() {
        return fitted;
    }

    Encoding encoding() {
        return encoding;
    }

    Calibration calibration() {
        return calibration;
    }

    /** Over everything that decides a probability, and nothing that changes with the clock. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        encoding.columns().forEach(column -> text.append(column).append('\n'));
        text.append(calibration).append('\n').append(fitted.essence());
        return Sha256.hex(text.toString());
    }

    private double[][] encode(List<double[]> features) {
        return features.stream().map(encoding::encode).toArray(double[][]::new);
    }
}
