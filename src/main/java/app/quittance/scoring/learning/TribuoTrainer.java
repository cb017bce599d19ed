package app.quittance.scoring.learning;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Fits Tribuo's logistic regression to encoded examples. The same examples and seed give the same weights. */
public final class TribuoTrainer {

    private static final Logger QUIET = Logger.getLogger("org.tribuo");
    private static final double LEARNING_RATE = 0.03;
    private static final double DAMPING = 0.1;
    private static final int BATCH = 128;
    private static final long EXAMPLES_TO_SEE = 600_000;

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private final long seed;

    TribuoTrainer(long seed) {
        this.seed = seed;
    }

    /** @param source what the examples come from, for the provenance that the model carries */
    LinearSGDModel fit(ExampleSet examples, Encoding encoding, String source) {
        int[] byName = IntStream.range(0, encoding.size())
                .boxed()
                .sorted(Comparator.comparing(i -> encoding.columns().get(i).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        String[] names = Arrays.stream(byName)
                .mapToObj(i -> encoding.columns().get(i).name())
                .toArray(String[]::new);
        List<Example<Label>> rows = examples.rows().stream()
                .map(row -> example(row, encoding.encode(row.features()), byName, names))
                .toList();
        LabelFactory labels = new LabelFactory();
        var lastDay = examples.rows().getLast().asOf().atStartOfDay().atOffset(ZoneOffset.UTC);
        var provenance = new SimpleDataSourceProvenance(source, lastDay, labels);
        return forRows(rows.size(), seed).train(new MutableDataset<>(rows, provenance, labels));
    }

    /** The settings for so many rows, whatever they are about. */
    public static LinearSGDTrainer forRows(int rows, long seed) {
        var optimiser = new AdaGrad(LEARNING_RATE, DAMPING);
        return new LinearSGDTrainer(new LogMulticlass(), optimiser, epochs(rows), Integer.MAX_VALUE, BATCH, seed);
    }

    private static int epochs(int rows) {
        return Math.clamp(EXAMPLES_TO_SEE / rows, 5, 100);
    }

    private static Example<Label> example(ExampleSet.Row row, double[] encoded, int[] byName, String[] names) {
        double[] values = Arrays.stream(byName).mapToDouble(i -> encoded[i]).toArray();
        return new ArrayExample<>(row.positive() ? LikelihoodModel.PAID : LikelihoodModel.UNPAID, names, values);
    }
}
