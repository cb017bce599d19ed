package app.quittance.scoring.table;

import app.quittance.kernel.Refusal;
import app.quittance.scoring.learning.Calibration;
import app.quittance.scoring.learning.Figures;
import app.quittance.scoring.learning.Fitting;
import app.quittance.scoring.learning.Measurement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Tribuo;

/**
 * Learns from a table: tries each trainer on parts of the rows and holds it against the rest, calibrates the best on
 * predictions of rows it has not seen, and fits it on all.
 */
public final class TableTraining {

    private static final Logger QUIET = Logger.getLogger("org.tribuo");
    private static final int ROWS_NEEDED = 100;
    private static final int OF_EACH_NEEDED = 10;
    private static final int MOST_ROWS = 150_000;
    private static final int MOST_VALUES_TOLD = 10;

    /** On fewer rows a quarter of them is too thin to choose by. */
    private static final int ENOUGH_FOR_ONE_QUARTER = 3_000;

    /**
     * What to learn.
     *
     * @param allowProtected keeps columns that the law forbids, for measuring only
     */
    public record Order(
            Path table, String label, String positive, Set<String> ignored, boolean allowProtected, long seed) {}

    private final Order order;
    private final Table table;
    private final boolean[] positive;
    private final int[] labelled;
    private final int[] rows;

    private TableTraining(Order order) {
        this.order = order;
        this.table = Table.read(order.table());
        TableColumn label = table.column(order.label());
        String sought = TableColumn.canonical(order.positive());
        this.positive = new boolean[table.rows()];
        for (int row = 0; row < positive.length; row++) {
            positive[row] = sought.equals(label.text(row));
        }
        this.labelled = IntStream.range(0, table.rows())
                .filter(row -> !label.isMissing(row))
                .toArray();
        requireEnough(label);
        this.rows = sample(labelled, order.seed());
    }

    /** Learns, and writes the model and its card. */
    public static TableCard run(Order order, Path folder, Instant at) {
        QUIET.setLevel(Level.WARNING);
        return new TableTraining(order).run(folder, at);
    }

    private TableCard run(Path folder, Instant at) {
        ColumnChoice choice = ColumnChoice.of(table, order, rows);
        if (choice.kept().isEmpty()) {
            throw new Refusal("table.no-features");
        }
        List<Split> quarters = Split.quarters(rows, positive, order.seed());
        List<TableCard.Warning> warnings = new ArrayList<>(choice.warnings());
        warnings.addAll(Leaks.find(choice.kept(), positive, quarters.getFirst()));
        List<Fitting> trainers = TableTrainer.forRows(rows.length);
        List<Split> chosenBy = rows.length < ENOUGH_FOR_ONE_QUARTER ? quarters : quarters.subList(0, 1);
        List<TableCard.Tried> tried = trainers.stream()
                .map(trainer -> new TableCard.Tried(trainer.name(), tryOut(trainer, choice, chosenBy)))
                .toList();
        Fitting winner = trainers.get(best(tried));
        List<Calibration.Seen> seen = new ArrayList<>();
        quarters.forEach(quarter -> predict(winner, choice, quarter, seen));
        Calibration calibration = Calibration.learn(seen);
        TableModel fitted = TableTrainer.fit(winner, table, choice.kept(), positive, rows, order.seed());
        TableModel model = new TableModel(fitted.tribuo(), fitted.encoding(), calibration);
        TableCard card = new TableCard(
                order.label(),
                order.positive(),
                winner.name(),
                tried,
                figures(seen, calibration),
                choice.leftOut(),
                warnings,
                String.valueOf(order.table().getFileName()),
                table.sha256(),
                table.rows(),
                rows.length,
                order.seed(),
                at,
                Tribuo.VERSION,
                "",
                calibration,
                model.encoding(),
                List.of(String.valueOf(model.tribuo().getProvenance())));
        return TableFolder.save(folder, model, card);
    }

    private Figures tryOut(Fitting trainer, ColumnChoice choice, List<Split> splits) {
        List<Calibration.Seen> seen = new ArrayList<>();
        splits.forEach(split -> predict(trainer, choice, split, seen));
        return figures(seen, Calibration.NONE);
    }

    private void predict(Fitting trainer, ColumnChoice choice, Split split, List<Calibration.Seen> into) {
        TableModel model = TableTrainer.fit(trainer, table, choice.kept(), positive, split.learned(), order.seed());
        double[] logits = model.logits(table, split.heldOut());
        for (int i = 0; i < logits.length; i++) {
            into.add(new Calibration.Seen(logits[i], positive[split.heldOut()[i]]));
        }
    }

    private Figures figures(List<Calibration.Seen> seen, Calibration calibration) {
        Measurement measurement = new Measurement();
        for (Calibration.Seen each : seen) {
            measurement.take(Calibration.probability(calibration.apply(each.logit())), each.positive());
        }
        return measurement.figures(table.rows() - labelled.length);
    }

    private static int best(List<TableCard.Tried> tried) {
        return IntStream.range(0, tried.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> Objects.requireNonNullElse(tried.get(i).figures().logLoss(), Double.MAX_VALUE)))
                .orElseThrow();
    }

    private void requireEnough(TableColumn label) {
        int positives =
                (int) Arrays.stream(labelled).filter(row -> positive[row]).count();
        int negatives = labelled.length - positives;
        if (positives == 0) {
            Set<String> values = new TreeSet<>();
            Arrays.stream(labelled).forEach(row -> values.add(String.valueOf(label.text(row))));
            String told =
                    String.join(", ", values.stream().limit(MOST_VALUES_TOLD).toList());
            throw new Refusal("table.positive-never", order.positive(), order.label(), told);
        }
        if (negatives == 0) {
            throw new Refusal("table.positive-always", order.positive(), order.label());
        }
        if (labelled.length < ROWS_NEEDED || positives < OF_EACH_NEEDED || negatives < OF_EACH_NEEDED) {
            throw new Refusal("table.too-little", positives, negatives, ROWS_NEEDED, OF_EACH_NEEDED);
        }
    }

    /** At most so many rows, drawn by the seed, in the order of the table. */
    private static int[] sample(int[] all, long seed) {
        int[] drawn = all.clone();
        Random random = new Random(seed);
        int size = Math.min(MOST_ROWS, drawn.length);
        for (int i = 0; size < drawn.length && i < size; i++) {
            int other = i + random.nextInt(drawn.length - i);
            int kept = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = kept;
        }
        int[] rows = Arrays.copyOf(drawn, size);
        Arrays.sort(rows);
        return rows;
    }
}
