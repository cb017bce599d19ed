package app.quittance.cli;

import app.quittance.platform.Sentences;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.learning.Figures;
import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.ModelWriter;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.Training;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description = {
            "Learns a model from a payment history and saves it with its card.",
            "A logistic regression, a tree and boosted trees are held against the same later part of the history.",
            "The figures are those of a rehearsal: the same learning on an earlier day, with what was known on that day,",
            "measured on all that came after. Examples whose outcome is not known by --until are left out and counted."
        })
class TrainCommand extends Job {

    /**
     * What was learned: the figures of the later part, and the data they come from.
     *
     * @param trainer that was best there, of all {@code trainers} that were tried, whose figures are before calibration
     * @param besides the figures for 30 and 180 days
     * @param expected what was due, expected and recovered, in euros
     * @param warnings what a person has to look at before the model is trusted
     */
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
            String model,
            String trainer,
            Figures figures,
            List<ModelCard.Tried> trainers,
            List<ModelCard.Beside> besides,
            ModelCard.Expected expected,
            List<String> warnings) {}

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

    @Option(
            names = "--keep",
            defaultValue = "BEST",
            description = "Which trainer's model is kept: ${COMPLETION-CANDIDATES} (default: BEST)")
    private Training.Keep keep;

    @Option(
            names = "--across-clients",
            defaultValue = "NONE",
            description =
                    "For which debtors it may look at what other clients know; a debtor_id is then one debtor whatever the"
                            + " client: ${COMPLETION-CANDIDATES} (default: NONE)")
    private AcrossClients across;

    @Spec
    private CommandSpec spec;

    @Override
    protected Object result() {
        var order = new Training.Order(
                HistoryFile.read(history), until, new Target(horizon), origin, seed, keep, across, Optional.empty());
        Training.Outcome outcome = Training.run(order);
        new ModelWriter(name, version, Clock.systemUTC().instant())
                .files(outcome)
                .write(out);
        ModelCard card = ModelFolder.load(out).card();
        ModelCard.Measured measured = card.measured();
        Figures figures = measured.figures();
        List<String> warnings = new ArrayList<>(
                card.findings().stream().map(TrainCommand::sentence).toList());
        if (outcome.order().until().isBefore(until)) {
            warnings.add(say("scoring.ends-early", outcome.order().until(), until));
        }
        warnings.forEach(spec.commandLine().getErr()::println);
        return new Trained(
                figures.rows(),
                figures.leftOut(),
                figures.positives(),
                figures.auc(),
                figures.brier(),
                figures.logLoss(),
                figures.calibrationError(),
                measured.from(),
                outcome.examples(),
                outcome.learnedFrom(),
                card.fingerprint(),
                out.toString(),
                card.trainer(),
                figures,
                measured.trainers(),
                measured.besides(),
                measured.expected(),
                warnings);
    }

    private static String sentence(ModelCard.Finding finding) {
        String feature = finding.feature().isEmpty() ? "" : say("scoring.feature." + finding.feature());
        return say("scoring.finding." + finding.code(), feature, finding.figure());
    }

    private static String say(String key, Object... values) {
        return Sentences.bundled().getMessage(key, values, Locale.getDefault());
    }
}
