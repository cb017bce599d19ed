package app.quittance.scoring.learning;

import app.quittance.scoring.simulation.PublishedFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What goes with a model: what it predicts, what it learned from, how good it was and what it is not good for, and the
 * numbers needed to use it. Texts are by language.
 *
 * @param origin whether the data was lived or made up
 * @param sources published figures to which made-up data was tuned
 * @param fingerprint of everything that decides a probability: the same data and seed give the same
 * @param modelSha256 of the file beside the card, so that a damaged or exchanged one is noticed
 */
public record ModelCard(
        String name,
        String version,
        Map<String, String> predicts,
        int targetDays,
        Origin origin,
        TrainedOn trainedOn,
        Measured measured,
        List<DescribedFeature> features,
        Map<String, List<String>> limits,
        List<PublishedFigure> sources,
        long seed,
        Instant trainedAt,
        String fingerprint,
        String modelSha256,
        Calibration calibration,
        List<Encoding.Column> encoding,
        List<String> provenance) {

    /** The files that stand beside the card. */
    List<String> files() {
        return List.of(ModelFolder.MODEL);
    }

    /** The data: which file, how much of it, and between which days. */
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
            long examplesUsed) {}

    /** The figures of a rehearsal on that day, with what was known then, on the examples that followed. */
    public record Measured(LocalDate from, Figures figures) {}

    /** A feature as a person reads it. */
    public record DescribedFeature(
            String key,
            String unit,
            String leaning,
            Map<String, String> name,
            Map<String, String> meaning,
            Map<String, String> fair) {}
}
