package app.quittance.cli;

import app.quittance.platform.Sentences;
import app.quittance.scoring.learning.Figures;
import app.quittance.scoring.table.TableCard;
import app.quittance.scoring.table.TableTraining;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train-table",
        description = {
            "Learns from any flat table with a label, and saves the model with its card.",
            "A logistic regression and boosted trees are held against rows that they have not seen; the best one is calibrated.",
            "The figures are the winner's on rows that the predicting model had not seen."
        })
class TrainTableCommand extends Job {

    /** What was learned, from what, and what a person has to know of it. */
    record Trained(
            long rows,
            long leftOut,
            long positives,
            @Nullable Double auc,
            @Nullable Double brier,
            @Nullable Double logLoss,
            @Nullable Double calibrationError,
            String winner,
            List<TableCard.Tried> heldOut,
            List<TableCard.LeftOut> columnsLeftOut,
            List<String> warnings,
            long rowsUsed,
            String model) {}

    @Option(names = "--table", required = true, description = "The table: CSV with a header, as it is or by gzip")
    private Path table;

    @Option(names = "--label", required = true, description = "The column to predict")
    private String label;

    @Option(names = "--positive", required = true, description = "Its value whose probability is wanted")
    private String positive;

    @Option(names = "--ignore", split = ",", description = "Columns not to learn from, separated by commas")
    private @Nullable Set<String> ignored;

    @Option(
            names = "--allow-protected",
            description = "Keeps age, sex and other columns that the law forbids: for measuring only")
    private boolean allowProtected;

    @Option(names = "--out", required = true, description = "The folder for the model and its card")
    private Path out;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same data and seed give the same predictions (default: 1)")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    protected Object result() {
        Set<String> names = ignored == null ? Set.of() : ignored;
        var order = new TableTraining.Order(table, label, positive, names, allowProtected, seed);
        TableCard card = TableTraining.run(order, out, Clock.systemUTC().instant());
        List<String> warnings =
                card.warnings().stream().map(TrainTableCommand::sentence).toList();
        warnings.forEach(spec.commandLine().getErr()::println);
        Figures figures = card.calibrated();
        return new Trained(
                figures.rows(),
                figures.leftOut(),
                figures.positives(),
                figures.auc(),
                figures.brier(),
                figures.logLoss(),
                figures.calibrationError(),
                card.winner(),
                card.heldOut(),
                card.columnsLeftOut(),
                warnings,
                card.rowsUsed(),
                out.toString());
    }

    private static String sentence(TableCard.Warning warning) {
        Object[] values = {warning.column(), warning.figure()};
        return Sentences.bundled().getMessage("table.warning." + warning.code(), values, Locale.getDefault());
    }
}
