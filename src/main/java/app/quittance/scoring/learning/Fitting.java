package app.quittance.scoring.learning;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.math.optimisers.AdaGrad;

/** A way to fit rows, with its settings; the same rows and seed give the same model. */
public sealed interface Fitting {

    /** As cards and figures quote it. */
    String name();

    /** Whether it sees straight lines only, so that values have to be bent before. */
    boolean isLinear();

    /** Tribuo's trainer with these settings for so many rows. */
    Trainer<Label> trainer(int rows, long seed);

    /** What is tried on a payment history: the fewer the examples, the smaller the trees. */
    static List<Fitting> forExamples(int rows) {
        if (rows < 3_000) {
            return List.of(new Logistic(), new Tree(3, 30), new Boosted(1, 150, 0.1, 5), new Boosted(2, 100, 0.06, 5));
        }
        return List.of(new Logistic(), new Tree(5, 50), new Boosted(3, 150, 0.1, 20), new Boosted(5, 150, 0.06, 30));
    }

    /** A logistic regression. */
    record Logistic() implements Fitting {

        private static final double LEARNING_RATE = 0.03;
        private static final double DAMPING = 0.1;
        private static final int BATCH = 128;
        private static final long EXAMPLES_TO_SEE = 600_000;

        /** Held here, or its level would be forgotten with it. */
        private static final Logger QUIET = Logger.getLogger("org.tribuo");

        static {
            QUIET.setLevel(Level.WARNING);
        }

        @Override
        public String name() {
            return "logistic";
        }

        @Override
        public boolean isLinear() {
            return true;
        }

        @Override
        public Trainer<Label> trainer(int rows, long seed) {
            var optimiser = new AdaGrad(LEARNING_RATE, DAMPING);
            int epochs = Math.clamp(EXAMPLES_TO_SEE / rows, 5, 100);
            return new LinearSGDTrainer(new LogMulticlass(), optimiser, epochs, Integer.MAX_VALUE, BATCH, seed);
        }
    }

    /**
     * Boosted trees.
     *
     * @param leafWeight how much has to fall into a leaf
     */
    record Boosted(int depth, int rounds, double rate, double leafWeight) implements Fitting {

        private static final double SUBSAMPLE = 0.7;
        private static final double COLUMNS = 0.7;

        @Override
        public String name() {
            return "boosted depth=" + depth + " rounds=" + rounds + " rate=" + rate + " leaf=" + leafWeight;
        }

        @Override
        public boolean isLinear() {
            return false;
        }

        @Override
        public Trainer<Label> trainer(int rows, long seed) {
            return xgboost(rounds, rate, depth, leafWeight, SUBSAMPLE, COLUMNS, seed);
        }
    }

    /** One decision tree: what boosting has to beat. */
    record Tree(int depth, double leafWeight) implements Fitting {

        @Override
        public String name() {
            return "tree depth=" + depth + " leaf=" + leafWeight;
        }

        @Override
        public boolean isLinear() {
            return false;
        }

        @Override
        public Trainer<Label> trainer(int rows, long seed) {
            return xgboost(1, 1, depth, leafWeight, 1, 1, seed);
        }
    }

    /** One thread: with two, XGBoost waits for itself most of the time. */
    private static Trainer<Label> xgboost(
            int rounds, double rate, int depth, double leafWeight, double subsample, double columns, long seed) {
        return new XGBoostClassificationTrainer(
                XGBoostTrainer.BoosterType.GBTREE,
                XGBoostTrainer.TreeMethod.HIST,
                rounds,
                rate,
                0,
                depth,
                leafWeight,
                subsample,
                columns,
                2,
                0,
                1,
                XGBoostTrainer.LoggingVerbosity.SILENT,
                seed);
    }
}
