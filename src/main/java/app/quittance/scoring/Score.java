package app.quittance.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How likely it is that at least half of what is due on a case is paid within 90 days of the scoring date. Computed from
 * the dealings between this debtor and this client; where an administrator allowed it, the agency's own view also looks at
 * what other clients know, and the client's does not.
 *
 * @param within30 the same for 30 days, and {@code within180} for 180; empty where the model was not taught it
 * @param expected how much of what is due comes in within 90 days on average, in euros
 * @param model name and version of the model that said so
 * @param simulated whether that model learned from made-up lives, which pages must say
 * @param heldOut whether it does not steer this case, so that its worth can be measured
 * @param reasons what moved it most against the average debt, strongest first
 * @param turns what would change it
 */
public record Score(
        BigDecimal probability,
        Optional<BigDecimal> within30,
        Optional<BigDecimal> within180,
        BigDecimal expected,
        String model,
        boolean simulated,
        LocalDate scoredOn,
        boolean heldOut,
        List<Reason> reasons,
        List<Prospect> turns) {

    /**
     * What the score would be after a turn of the case.
     *
     * @param says the sentence, {@code scoring.turn.<says>}
     */
    public record Prospect(String says, BigDecimal probability) {}

    /**
     * One reason.
     *
     * @param contribution what it adds to the log-odds of payment; negative: it makes payment less likely
     * @param says the sentence, {@code scoring.reason.<says>}, with its figures
     */
    public record Reason(String feature, double contribution, String says, List<Double> figures) {}
}
