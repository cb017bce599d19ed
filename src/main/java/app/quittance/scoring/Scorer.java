package app.quittance.scoring;

import app.quittance.scoring.Score.Reason;
import app.quittance.scoring.feature.Feature;
import app.quittance.scoring.feature.Situation;
import app.quittance.scoring.feature.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scores one debt and says what moved the score most, exactly: a linear model's parts add up to its sum. */
@Component
class Scorer {

    private static final int MOST_REASONS = 4;
    private static final double TOO_SMALL_TO_TELL = 0.05;

    private final ModelInUse model;

    Scorer(ModelInUse model) {
        this.model = model;
    }

    record Scored(BigDecimal probability, List<Reason> reasons) {}

    Scored score(Situation situation) {
        double[] features = situation.features();
        double[] contributions = model.model().contributions(features);
        double probability = model.model().probabilities(List.of(features))[0];
        return new Scored(
                BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP), reasons(situation, contributions));
    }

    /** Features that say the same of a debtor count together under their one sentence. */
    private static List<Reason> reasons(Situation situation, double[] contributions) {
        Map<Wording, Reason> told = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            Wording wording = feature.wordingIn(situation);
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
                .map(Scorer::rounded)
                .toList();
    }

    /** So that the same case scored again is the same row. */
    private static Reason rounded(Reason reason) {
        double contribution = Math.rint(reason.contribution() * 1000) / 1000;
        List<Double> figures = reason.figures().stream()
                .map(figure -> Math.rint(figure * 100) / 100)
                .toList();
        return new Reason(reason.feature(), contribution, reason.says(), figures);
    }
}
