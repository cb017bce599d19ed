package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.math.la.DenseMatrix;

/**
 * A Tribuo model asked for bare log-odds and for what each column adds to them, many rows at once: scoring many debts and
 * telling the reasons of each both want the sum, and Tribuo's own call builds an object for every cell. A test holds the
 * answers against Tribuo's.
 */
sealed interface Fitted {

    Label PAID = new Label("paid");
    Label UNPAID = new Label("unpaid");

    Model<Label> tribuo();

    /** The log-odds of each row. */
    double[] logits(double[][] encoded);

    /** The log-odds that the parts of a row are told against. */
    double average();

    /** What each column adds to {@link #average}; together they make the log-odds. */
    double[][] parts(double[][] encoded);

    /** All that decides an answer, as text. */
    String essence();

    /**
     * Takes a loaded or fitted model apart.
     *
     * @param name by which a refusal tells of the model
     */
    static Fitted of(String name, Model<?> model, Encoding encoding) {
        Model<Label> ours = model.castModel(Label.class);
        if (model instanceof LinearSGDModel linear) {
            return new Linear(linear, encoding);
        }
        if (ours instanceof XGBoostModel<Label> trees) {
            return new Trees(trees, encoding);
        }
        throw new Refusal("model.damaged", name, ModelFolder.MODEL);
    }

    /** The place of each column in Tribuo's numbering, which follows the names. */
    private static int[] ids(Encoding encoding, ImmutableFeatureMap numbered) {
        return encoding.columns().stream()
                .mapToInt(column -> numbered.getID(column.name()))
                .toArray();
    }

    /** A weight for each column: exact parts. */
    final class Linear implements Fitted {

        private final LinearSGDModel tribuo;
        private final double[] weights;
        private final double average;

        private Linear(LinearSGDModel tribuo, Encoding encoding) {
            this.tribuo = tribuo;
            DenseMatrix matrix = tribuo.getWeightsCopy();
            int paid = tribuo.getOutputIDInfo().getID(PAID);
            int unpaid = tribuo.getOutputIDInfo().getID(UNPAID);
            int[] ids = ids(encoding, tribuo.getFeatureIDMap());
            this.weights = new double[ids.length];
            for (int i = 0; i < ids.length; i++) {
                weights[i] = matrix.get(paid, ids[i]) - matrix.get(unpaid, ids[i]);
            }
            int bias = tribuo.getFeatureIDMap().size();
            this.average = matrix.get(paid, bias) - matrix.get(unpaid, bias);
        }

        @Override
        public Model<Label> tribuo() {
            return tribuo;
        }

        @Override
        public double[] logits(double[][] encoded) {
            double[] logits = new double[encoded.length];
            for (int row = 0; row < logits.length; row++) {
                double sum = average;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * encoded[row][i];
                }
                logits[row] = sum;
            }
            return logits;
        }

        @Override
        public double average() {
            return average;
        }

        @Override
        public double[][] parts(double[][] encoded) {
            double[][] parts = new double[encoded.length][weights.length];
            for (int row = 0; row < parts.length; row++) {
                for (int i = 0; i < weights.length; i++) {
                    parts[row][i] = weights[i] * encoded[row][i];
                }
            }
            return parts;
        }

        @Override
        public String essence() {
            StringBuilder text = new StringBuilder(Double.toString(average));
            for (double weight : weights) {
                text.append('\n').append(weight);
            }
            return text.toString();
        }
    }

    /**
     * Trees: the parts are Shapley values over the paths of the trees, as XGBoost computes them (TreeSHAP). They add up to
     * the log-odds but for rounding to single precision; {@code ReasonsAddUpTest} measures by how much.
     */
    final class Trees implements Fitted {

        private static final int CLASSES = 2;

        private final XGBoostModel<Label> tribuo;
        private final Booster booster;
        private final int[] ids;
        private final int paid;
        private final double average;

        private Trees(XGBoostModel<Label> tribuo, Encoding encoding) {
            this.tribuo = tribuo;
            tribuo.setNumThreads(1);
            this.booster = tribuo.getInnerModels().getFirst();
            this.ids = ids(encoding, tribuo.getFeatureIDMap());
            this.paid = tribuo.getOutputIDInfo().getID(PAID);
            float[] any = ask(new double[1][ids.length], matrix -> booster.predictContrib(matrix, 0))[0];
            this.average = difference(any, ids.length);
        }

        /** A question to XGBoost about rows. */
        private interface Question {
            float[][] about(DMatrix rows) throws XGBoostError;
        }

        @Override
        public Model<Label> tribuo() {
            return tribuo;
        }

        @Override
        public double[] logits(double[][] encoded) {
            float[][] margins = ask(encoded, matrix -> booster.predict(matrix, true));
            double[] logits = new double[encoded.length];
            for (int row = 0; row < logits.length; row++) {
                logits[row] = (double) margins[row][paid] - margins[row][1 - paid];
            }
            return logits;
        }

        @Override
        public double average() {
            return average;
        }

        @Override
        public double[][] parts(double[][] encoded) {
            float[][] values = ask(encoded, matrix -> booster.predictContrib(matrix, 0));
            double[][] parts = new double[encoded.length][ids.length];
            for (int row = 0; row < parts.length; row++) {
                for (int i = 0; i < ids.length; i++) {
                    parts[row][i] = difference(values[row], ids[i]);
                }
            }
            return parts;
        }

        @Override
        public String essence() {
            return tribuo.getModelDump().stream()
                    .map(trees -> String.join("\n", trees))
                    .reduce("", String::concat);
        }

        /** Of one row: the values of one outcome stand after those of the other, each with the average at its end. */
        private double difference(float[] values, int id) {
            int width = values.length / CLASSES;
            return (double) values[paid * width + id] - values[(1 - paid) * width + id];
        }

        /** One question at a time: XGBoost answers into a buffer of its own. */
        private synchronized float[][] ask(double[][] encoded, Question question) {
            if (encoded.length == 0) {
                return new float[0][];
            }
            float[] cells = new float[encoded.length * ids.length];
            for (int row = 0; row < encoded.length; row++) {
                for (int i = 0; i < ids.length; i++) {
                    cells[row * ids.length + ids[i]] = (float) encoded[row][i];
                }
            }
            try {
                DMatrix matrix = new DMatrix(cells, encoded.length, ids.length, Float.NaN);
                try {
                    return question.about(matrix);
                } finally {
                    matrix.dispose();
                }
            } catch (XGBoostError e) {
                throw new IllegalStateException("XGBoost does not answer", e);
            }
        }
    }
}
