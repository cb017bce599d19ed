package app.quittance.cli;

import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.learning.Figures;
import app.quittance.scoring.learning.ModelFiles;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.ModelWriter;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.Training;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = {
            "Learns a model from a payment history and saves it with its card.",
            "The figures are those of a rehearsal: the same learning on an earlier day, with what was known on that day,",
            "measured on all that came after. Examples whose outcome is not known by --until are left out and counted."
        })
class TrainCommand extends Job {

    /** What was learned: the figures of the later part, and the data they come from. */
    record Trained(
            long rows,
            long leftOut,
            long positives,
            @Nullable Double auc,
            @Nullable Double brier,
            @Nullable Double logLoss,
            @Nullable Double calibrationError,
            LocalDate measuredFrom,
            long examples,
            long examplesUsed,
            String fingerprint,
            String model) {}

    @Option(names = "--history", required = true, description = "The payment history, a CSV file")
    private Path history;

    @Option(names = "--until", required = true, description = "The last day of which anything is taken to be known")
    private LocalDate until;

    @Option(names = "--out", required = true, description = "The folder for the model and its card")
    private Path out;

    @Option(
            names = "--horizon",
            defaultValue = "90",
            description = "Days within which half of a debt is to be paid (default: ${DEFAULT-VALUE})")
    private int horizon;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same data and seed give the same model (default: 1)")
    private long seed;

    @Option(names = "--name", defaultValue = "payment-likelihood", description = "The model's name on its card")
    private String name;

    @Option(names = "--model-version", defaultValue = "1", description = "The model's version on its card")
    private String version;

    @Option(names = "--origin", defaultValue = "HISTORY", description = "What the history is: ${COMPLETION-CANDIDATES}")
    private Origin origin;

    @Override
    protected Object result() {
        var order = new Training.Order(HistoryFile.read(history), until, new Target(horizon), origin, seed);
        Training.Outcome outcome = Training.run(order);
        ModelFiles files = new ModelWriter(name, version, Clock.systemUTC().instant()).files(outcome);
        files.write(out);
        Figures figures = outcome.figures();
        return new Trained(
                figures.rows(),
                figures.leftOut(),
                figures.positives(),
                figures.auc(),
                figures.brier(),
                figures.logLoss(),
                figures.calibrationError(),
                outcome.measuredFrom(),
                outcome.examples(),
                outcome.learnedFrom(),
                ModelFolder.load(out).card().fingerprint(),
                out.toString());
    }
}
