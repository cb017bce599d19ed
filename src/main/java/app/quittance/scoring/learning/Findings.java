package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Feature;
import app.quittance.scoring.feature.Feature.Leaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a person has to look at before a model is trusted: figures that are too good, too bad or the wrong way round. */
final class Findings {

    private static final double TOO_GOOD = 0.99;
    private static final double BADLY_CALIBRATED = 0.05;
    private static final double SUM_OFF = 0.05;
    private static final double CLEARLY_TURNED = 0.05;
    private static final double WORTH_A_LOOK = 0.1;
    private static final int FEW_TO_MEASURE = 1_000;

    private Findings() {}

    static List<ModelCard.Finding> of(Figures figures, List<ModelCard.Effect> effects) {
        List<ModelCard.Finding> findings = new ArrayList<>();
        if (figures.rows() == 0) {
            findings.add(new ModelCard.Finding("not-measured", "", 0));
        } else if (figures.rows() < FEW_TO_MEASURE) {
            findings.add(new ModelCard.Finding("few-measured", "", figures.rows()));
        }
        ofOrder(figures, findings);
        ofCalibration(figures, findings);
        effects.stream()
                .filter(effect -> effect.weight() >= WORTH_A_LOOK && isTurned(effect))
                .forEach(effect -> findings.add(new ModelCard.Finding("turned", effect.feature(), effect.weight())));
        return findings;
    }

    private static void ofOrder(Figures figures, List<ModelCard.Finding> findings) {
        Double auc = figures.auc();
        Figures.Interval interval = figures.aucInterval();
        if (auc != null && auc >= TOO_GOOD) {
            findings.add(new ModelCard.Finding("too-good", "", auc));
        }
        if (auc != null && interval != null && interval.low() <= 0.5) {
            findings.add(new ModelCard.Finding("no-better-than-chance", "", auc));
        }
    }

    private static void ofCalibration(Figures figures, List<ModelCard.Finding> findings) {
        Double error = figures.calibrationError();
        if (error != null && error >= BADLY_CALIBRATED && figures.rows() >= FEW_TO_MEASURE) {
            findings.add(new ModelCard.Finding("badly-calibrated", "", error));
        }
        double off = figures.predicted() / Math.max(1, figures.positives()) - 1;
        if (figures.rows() >= FEW_TO_MEASURE && Math.abs(off) >= SUM_OFF) {
            findings.add(
                    new ModelCard.Finding(off > 0 ? "promises-too-much" : "promises-too-little", "", Math.abs(off)));
        }
    }

    /**
     * Whether the value goes with payment the contrary way of what experience expects. Asked of the value alone: in a model,
     * features that say nearly the same may share out their effect with different signs.
     */
    private static boolean isTurned(ModelCard.Effect effect) {
        Leaning leaning = Arrays.stream(Feature.values())
                .filter(feature -> feature.key().equals(effect.feature()))
                .findFirst()
                .orElseThrow()
                .leaning();
        return switch (leaning) {
            case MORE_LIKELY -> effect.alone() <= 0.5 - CLEARLY_TURNED;
            case LESS_LIKELY -> effect.alone() >= 0.5 + CLEARLY_TURNED;
            case EITHER_WAY -> false;
        };
    }
}
