package app.quittance.scoring.learning;

import app.quittance.kernel.Sha256;
import app.quittance.scoring.feature.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that one version foresees: payment within the days that the score is about, within a shorter and a longer time, and
 * how much comes in.
 *
 * @param besides the models for the other horizons; none where the history was too short to teach one
 */
public record PaymentModel(
        Target target, LikelihoodModel main, Map<Target, LikelihoodModel> besides, Recovery recovery) {

    public PaymentModel {
        besides = Map.copyOf(besides);
    }

    /** Of each debt, in the order given. */
    public List<Forecast> forecast(List<double[]> features) {
        double[] main = this.main.probabilities(features);
        double[] sooner = within(Horizons.SHORT, features);
        double[] later = within(Horizons.LONG, features);
        List<Forecast> forecasts = new ArrayList<>(main.length);
        for (int i = 0; i < main.length; i++) {
            forecasts.add(new Forecast(
                    main[i],
                    notAbove(main[i], sooner[i], Horizons.SHORT),
                    notBelow(main[i], later[i], Horizons.LONG),
                    recovery.expectedShare(main[i])));
        }
        return forecasts;
    }

    /** Over everything that decides a forecast, and nothing that changes with the clock. */
    String fingerprint() {
        StringBuilder text = new StringBuilder(main.fingerprint()).append(recovery);
        besides.entrySet().stream()
                .sorted(Comparator.comparingInt(beside -> beside.getKey().days()))
                .forEach(beside ->
                        text.append(beside.getKey()).append(beside.getValue().fingerprint()));
        return Sha256.hex(text.toString());
    }

    private double[] within(Target horizon, List<double[]> features) {
        if (horizon.equals(target)) {
            return main.probabilities(features);
        }
        LikelihoodModel model = besides.get(horizon);
        if (model != null) {
            return model.probabilities(features);
        }
        double[] unknown = new double[features.size()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** What is paid sooner is paid: two models that were fitted apart must not say otherwise. */
    private double notAbove(double main, double sooner, Target horizon) {
        return horizon.days() <= target.days() ? Math.min(main, sooner) : sooner;
    }

    private double notBelow(double main, double later, Target horizon) {
        return horizon.days() >= target.days() ? Math.max(main, later) : later;
    }
}
