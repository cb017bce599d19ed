package app.quittance.scoring;

import app.quittance.scoring.Score.Reason;
import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.feature.Feature;
import app.quittance.scoring.feature.Wording;
import app.quittance.scoring.learning.LikelihoodModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What moved a score most, by the model that gave it: its parts add up to the score. */
final class Reasons {

    private static final int MOST_REASONS = 4;
    private static final double TOO_SMALL_TO_TELL = 0.05;

    private Reasons() {}

    /** The strongest first. */
    static List<Reason> of(Facts facts, LikelihoodModel model) {
        return reasons(facts, model.contributions(facts.features()));
    }

    /** Features that say the same of a debtor count together under their one sentence. */
    private static List<Reason> reasons(Facts facts, double[] contributions) {
        Map<Wording, Reason> told = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            Wording wording = feature.wordingIn(facts);
            double part = contributions[feature.place()];
            told.merge(
                    wording,
                    new Reason(feature.key(), part, wording.says(), wording.figures()),
                    (first, second) -> new Reason(
                            first.feature(),
                            first.contribution() + second.contribution(),
                            first.says(),
                            first.figures()));
        }
        return told.values().stream()
                .filter(reason -> Math.abs(reason.contribution()) >= TOO_SMALL_TO_TELL)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.contribution())))
                .limit(MOST_REASONS)
                .map(Reasons::rounded)
                .toList();
    }

    /** As much as a person can tell apart. */
    private static Reason rounded(Reason reason) {
        double contribution = Math.rint(reason.contribution() * 1000) / 1000;
        List<Double> figures = reason.figures().stream()
                .map(figure -> Math.rint(figure * 100) / 100)
                .toList();
        return new Reason(reason.feature(), contribution, reason.says(), figures);
    }
}
