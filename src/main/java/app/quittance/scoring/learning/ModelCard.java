package app.quittance.scoring.learning;

import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.simulation.PublishedFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a model: what it predicts, what it learned from, how good it was and what it is not good for, and the
 * numbers needed to use it. Texts are by language.
 *
 * @param origin whether the data was lived or made up
 * @param trainer that won, with its settings
 * @param effects what each feature does to the answers, the strongest first
 * @param findings what a person has to look at before the model is trusted
 * @param oversight purpose, who decides, what is logged and who may object
 * @param sources published figures to which made-up data was tuned
 * @param fingerprint of everything that decides a probability: the same data and seed give the same
 * @param recovery how much of what is due comes in, by whether half of it does
 * @param parts a model for each horizon, in files beside the card
 */
public record ModelCard(
        String name,
        String version,
        Map<String, String> predicts,
        int targetDays,
        Origin origin,
        String trainer,
        TrainedOn trainedOn,
        Measured measured,
        List<DescribedFeature> features,
        List<Effect> effects,
        List<Finding> findings,
        Map<String, List<String>> limits,
        Map<String, List<String>> oversight,
        List<PublishedFigure> sources,
        long seed,
        Instant trainedAt,
        String fingerprint,
        Recovery recovery,
        List<Part> parts) {

    /** The files that stand beside the card. */
    List<String> files() {
        return parts.stream().map(Part::file).toList();
    }

    /**
     * The data: which file, how much of it, and between which days.
     *
     * @param acrossClients for which debtors it looked at what other clients know
     */
    public record TrainedOn(
            String file,
            String sha256,
            long rows,
            long clients,
            long debtors,
            long invoices,
            LocalDate from,
            LocalDate until,
            long examples,
            long examplesUsed,
            AcrossClients acrossClients) {

        public TrainedOn {
            acrossClients = Objects.requireNonNullElse(acrossClients, AcrossClients.NONE);
        }
    }

    /**
     * What a rehearsal gave: the learning of that day, with what was known then, on the examples that followed.
     *
     * @param trainers all that were tried, before calibration
     * @param besides the figures for the other horizons
     * @param expected the sums of money behind the main figures
     * @param against null where no model was in use
     * @param forClients the figures without what other clients know, as clients see scores; null where nothing of it is used
     */
    public record Measured(
            LocalDate from,
            Figures figures,
            List<Tried> trainers,
            List<Beside> besides,
            Expected expected,
            @Nullable Against against,
            @Nullable Figures forClients) {}

    /**
     * The model that was in use, on the same later examples.
     *
     * @param mayHaveSeen whether it had learned from some of them, so that it looks better than it is
     */
    public record Against(String name, Figures figures, boolean mayHaveSeen) {}

    /**
     * A trainer that was tried.
     *
     * @param gain how much less log loss than the first, on average, and {@code gainError} its standard error over debtors
     */
    public record Tried(String trainer, Figures figures, double gain, double gainError) {}

    /** Another horizon. */
    public record Beside(int days, Figures figures) {}

    /** In euros, over the examples measured: what was due, what was expected of it and what came in within the time. */
    public record Expected(BigDecimal due, BigDecimal expected, BigDecimal recovered) {}

    /**
     * The model of one horizon.
     *
     * @param sha256 of the file, so that a damaged or exchanged one is noticed
     */
    public record Part(
            int days,
            String file,
            String sha256,
            Calibration calibration,
            List<Encoding.Column> encoding,
            List<String> provenance) {}

    /**
     * What a feature does.
     *
     * @param weight by how much it moves the log-odds, on average over examples
     * @param alone how often a higher value alone goes with payment: above a half the more, the likelier, below the less
     */
    public record Effect(String feature, double weight, double alone) {}

    /**
     * Something to look at.
     *
     * @param code the end of {@code scoring.finding.<code>}, which takes the feature's name and the figure
     * @param feature its key, or nothing
     */
    public record Finding(String code, String feature, double figure) {}

    /** A feature as a person reads it. */
    public record DescribedFeature(
            String key,
            String unit,
            String leaning,
            Map<String, String> name,
            Map<String, String> meaning,
            Map<String, String> fair) {}
}
