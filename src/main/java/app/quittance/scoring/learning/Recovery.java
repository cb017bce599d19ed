package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Target;

/**
 * How much comes in, by whether the target is met: of each euro due on debts of which at least half is paid, and of each
 * on the others.
 */
public record Recovery(double ofMet, double ofOthers) {

    static Recovery learn(ExampleSet examples, Target target) {
        return new Recovery(share(examples, target, true), share(examples, target, false));
    }

    double expectedShare(double probability) {
        return probability * ofMet + (1 - probability) * ofOthers;
    }

    private static double share(ExampleSet examples, Target target, boolean met) {
        ExampleSet those = examples.where(row -> row.isPositive(target) == met);
        double open =
                those.rows().stream().mapToDouble(ExampleSet.Row::openCents).sum();
        double paid =
                those.rows().stream().mapToDouble(ExampleSet.Row::paidCents).sum();
        return open == 0 ? (met ? 1 : 0) : paid / open;
    }
}
