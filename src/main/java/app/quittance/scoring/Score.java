package app.quittance.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How likely it is that at least half of what is due on a case is paid within 90 days of the scoring date. Computed from
 * the dealings between this debtor and this client alone, so the client may see it.
 *
 * @param model name and version of the model that said so
 * @param simulated whether that model learned from made-up lives, which pages must say
 * @param reasons what moved it most against the average debt, strongest first
 */
public record Score(BigDecimal probability, String model, boolean simulated, LocalDate scoredOn, List<Reason> reasons) {

    /**
     * One reason.
     *
     * @param contribution what it adds to the log-odds of payment; negative: it makes payment less likely
     * @param says the sentence, {@code scoring.reason.<says>}, with its figures
     */
    public record Reason(String feature, double contribution, String says, List<Double> figures) {}
}
