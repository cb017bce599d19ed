package app.quittance.scoring.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;

/** What an agency could pick instead, each with the settings that it comes with, on the same columns as numbers. */
final class RivalTrainers {

    private static final int ROUNDS = 100;
    private static final String LABEL = "paid";

    private final double[][] learned;
    private final boolean[] positive;
    private final double[][] measured;

    RivalTrainers(double[][] learned, boolean[] positive, double[][] measured) {
        this.learned = learned;
        this.positive = positive;
        this.measured = measured;
    }

    /** Plain XGBoost4J: a hundred rounds, all else as it comes (depth 6, eta 0.3). */
    double[] xgboost() {
        try {
            DMatrix matrix = matrix(learned);
            float[] labels = new float[positive.length];
            for (int i = 0; i < labels.length; i++) labels[i] = positive[i] ? 1 : 0;
            matrix.setLabel(labels);
            Map<String, Object> settings = new HashMap<>(Map.of("objective", "binary:logistic", "nthread", 1));
            Booster booster = XGBoost.train(matrix, settings, ROUNDS, Map.of(), null, null);
            float[][] predicted = booster.predict(matrix(measured));
            return Arrays.stream(predicted).mapToDouble(row -> row[0]).toArray();
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }

    /** Smile's gradient boosting: 500 trees of six leaves, shrinkage 0.05. */
    double[] smileBoosting() {
        var model = GradientTreeBoost.fit(Formula.lhs(LABEL), frame(learned, positive), new Properties());
        DataFrame rows = frame(measured, new boolean[measured.length]);
        return IntStream.range(0, measured.length)
                .mapToDouble(i -> {
                    double[] posteriori = new double[2];
                    model.predict(rows.get(i), posteriori);
                    return posteriori[1];
                })
                .toArray();
    }

    /** Smile's logistic regression, without penalty. */
    double[] smileLogistic() {
        int[] labels = new int[positive.length];
        for (int i = 0; i < labels.length; i++) labels[i] = positive[i] ? 1 : 0;
        LogisticRegression model = LogisticRegression.fit(learned, labels);
        return Arrays.stream(measured)
                .mapToDouble(row -> {
                    double[] posteriori = new double[2];
                    model.predict(row, posteriori);
                    return posteriori[1];
                })
                .toArray();
    }

    /** Tribuo's logistic regression as it comes. */
    double[] tribuoLogistic() {
        var labels = new LabelFactory();
        var source = new SimpleDataSourceProvenance("rows", labels);
        var model = new LogisticRegressionTrainer()
                .train(new MutableDataset<>(examples(learned, positive), source, labels));
        return model.predict(examples(measured, new boolean[measured.length])).stream()
                .mapToDouble(prediction -> Objects.requireNonNull(
                                prediction.getOutputScores().get("positive"))
                        .getScore())
                .toArray();
    }

    private static List<Example<Label>> examples(double[][] rows, boolean[] positive) {
        String[] names = names(rows);
        List<Example<Label>> examples = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            Label label = positive[i] ? TableModel.POSITIVE : TableModel.NEGATIVE;
            examples.add(new ArrayExample<>(label, names, rows[i]));
        }
        return examples;
    }

    private static DMatrix matrix(double[][] rows) throws XGBoostError {
        int wide = rows[0].length;
        float[] flat = new float[rows.length * wide];
        for (int i = 0; i < flat.length; i++) flat[i] = (float) rows[i / wide][i % wide];
        return new DMatrix(flat, rows.length, wide, Float.NaN);
    }

    private static DataFrame frame(double[][] rows, boolean[] positive) {
        int[] labels = new int[rows.length];
        for (int i = 0; i < labels.length; i++) labels[i] = positive[i] ? 1 : 0;
        return DataFrame.of(rows, names(rows)).merge(IntVector.of(LABEL, labels));
    }

    private static String[] names(double[][] rows) {
        return IntStream.range(0, rows[0].length).mapToObj(i -> "c" + i).toArray(String[]::new);
    }
}
