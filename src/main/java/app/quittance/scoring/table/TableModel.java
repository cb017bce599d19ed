package app.quittance.scoring.table;

import app.quittance.scoring.learning.Calibration;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/** A Tribuo model with the encoding before it and the calibration after it. Predicts many rows at once: trees are slow one by one. */
record TableModel(Model<Label> tribuo, TableEncoding encoding, Calibration calibration) {

    static final Label POSITIVE = new Label("positive");
    static final Label NEGATIVE = new Label("negative");

    private static final int AT_ONCE = 10_000;
    private static final double CLOSEST_TO_CERTAIN = 1e-6;

    /** The probability of each row, in the order of the rows. */
    double[] probabilities(Table table, int[] rows) {
        double[] answers = logits(table, rows);
        for (int i = 0; i < answers.length; i++) {
            answers[i] = Calibration.probability(calibration.apply(answers[i]));
        }
        return answers;
    }

    /** What the model says of each row before calibration. */
    double[] logits(Table table, int[] rows) {
        List<TableColumn> cells = encoding.columnsIn(table);
        String[] names = encoding.names();
        double[] logits = new double[rows.length];
        for (int start = 0; start < rows.length; start += AT_ONCE) {
            List<Example<Label>> part = new ArrayList<>();
            for (int i = start; i < Math.min(rows.length, start + AT_ONCE); i++) {
                part.add(new ArrayExample<>(NEGATIVE, names, encoding.encode(cells, rows[i])));
            }
            List<Prediction<Label>> predictions = tribuo.predict(part);
            for (int i = 0; i < predictions.size(); i++) {
                logits[start + i] = logit(predictions.get(i));
            }
        }
        return logits;
    }

    private static double logit(Prediction<Label> prediction) {
        Label positive = prediction.getOutputScores().get(POSITIVE.getLabel());
        if (positive == null) {
            throw new IllegalStateException("A model without the positive label");
        }
        double p = Math.clamp(positive.getScore(), CLOSEST_TO_CERTAIN, 1 - CLOSEST_TO_CERTAIN);
        return Math.log(p / (1 - p));
    }
}
