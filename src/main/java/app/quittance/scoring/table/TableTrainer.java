package app.quittance.scoring.table;

import app.quittance.scoring.learning.Calibration;
import app.quittance.scoring.learning.TribuoTrainer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A way to fit rows: a logistic regression with bends, or boosted trees with their settings. */
sealed interface TableTrainer {

    String name();

    boolean bent();

    Trainer<Label> tribuo(int rows, long seed);

    record Logistic() implements TableTrainer {

        @Override
        public String name() {
            return "logistic";
        }

        @Override
        public boolean bent() {
            return true;
        }

        @Override
        public Trainer<Label> tribuo(int rows, long seed) {
            return TribuoTrainer.forRows(rows, seed);
        }
    }

    record Boosted(int depth, int rounds, double rate, double leafWeight) implements TableTrainer {

        private static final double SUBSAMPLE = 0.7;
        private static final double COLUMNS = 0.7;
        private static final double LAMBDA = 2;

        @Override
        public String name() {
            return "boosted depth=" + depth + " rounds=" + rounds + " rate=" + rate + " leaf=" + leafWeight;
        }

        @Override
        public boolean bent() {
            return false;
        }

        /** One thread: with two, XGBoost waits for itself most of the time. */
        @Override
        public Trainer<Label> tribuo(int rows, long seed) {
            return new XGBoostClassificationTrainer(
                    XGBoostTrainer.BoosterType.GBTREE,
                    XGBoostTrainer.TreeMethod.HIST,
                    rounds,
                    rate,
                    0,
                    depth,
                    leafWeight,
                    SUBSAMPLE,
                    COLUMNS,
                    LAMBDA,
                    0,
                    1,
                    XGBoostTrainer.LoggingVerbosity.SILENT,
                    seed);
        }
    }

    /** What is tried: the fewer the rows, the smaller the trees. */
    static List<TableTrainer> forRows(int rows) {
        if (rows < 3_000) {
            return List.of(
                    new Logistic(),
                    new Boosted(1, 150, 0.1, 2),
                    new Boosted(2, 80, 0.05, 4),
                    new Boosted(2, 150, 0.05, 4),
                    new Boosted(3, 80, 0.05, 4));
        }
        return List.of(
                new Logistic(),
                new Boosted(2, 150, 0.1, 10),
                new Boosted(3, 100, 0.1, 20),
                new Boosted(4, 120, 0.06, 20),
                new Boosted(5, 150, 0.04, 30));
    }

    /** Fits rows of a table; the model carries where they come from. */
    default TableModel fit(Table table, List<KeptColumn> columns, boolean[] positive, int[] rows, long seed) {
        TableEncoding encoding = TableEncoding.learn(columns, rows, bent());
        List<TableColumn> cells = encoding.columnsIn(table);
        String[] names = encoding.names();
        List<Example<Label>> examples = new ArrayList<>(rows.length);
        for (int row : rows) {
            Label label = positive[row] ? TableModel.POSITIVE : TableModel.NEGATIVE;
            examples.add(new ArrayExample<>(label, names, encoding.encode(cells, row)));
        }
        LabelFactory labels = new LabelFactory();
        var source = new SimpleDataSourceProvenance(
                table.name() + " sha256:" + table.sha256(),
                OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                labels);
        var fitted = tribuo(rows.length, seed).train(new MutableDataset<>(examples, source, labels));
        return new TableModel(fitted, encoding, Calibration.NONE);
    }
}
