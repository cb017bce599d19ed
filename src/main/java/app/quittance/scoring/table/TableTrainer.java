package app.quittance.scoring.table;

import app.quittance.scoring.learning.Calibration;
import app.quittance.scoring.learning.Fitting;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Fits rows of a table, and says which ways are worth trying. */
final class TableTrainer {

    private TableTrainer() {}

    /** What is tried: the fewer the rows, the smaller the trees. */
    static List<Fitting> forRows(int rows) {
        if (rows < 3_000) {
            return List.of(
                    new Fitting.Logistic(),
                    new Fitting.Boosted(1, 150, 0.1, 2),
                    new Fitting.Boosted(2, 80, 0.05, 4),
                    new Fitting.Boosted(2, 150, 0.05, 4),
                    new Fitting.Boosted(3, 80, 0.05, 4),
                    new Fitting.Boosted(3, 300, 0.1, 1),
                    new Fitting.Boosted(5, 150, 0.1, 1));
        }
        return List.of(
                new Fitting.Logistic(),
                new Fitting.Boosted(2, 150, 0.1, 10),
                new Fitting.Boosted(3, 100, 0.1, 20),
                new Fitting.Boosted(4, 120, 0.06, 20),
                new Fitting.Boosted(5, 150, 0.04, 30));
    }

    /** Fits rows of a table; the model carries where they come from. */
    static TableModel fit(
            Fitting fitting, Table table, List<KeptColumn> columns, boolean[] positive, int[] rows, long seed) {
        TableEncoding encoding = TableEncoding.learn(columns, rows, fitting.isLinear());
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
        var fitted = fitting.trainer(rows.length, seed).train(new MutableDataset<>(examples, source, labels));
        return new TableModel(fitted, encoding, Calibration.NONE);
    }
}
