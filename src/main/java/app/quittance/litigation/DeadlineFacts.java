package app.quittance.litigation;

import app.quittance.law.Confidence;
import app.quittance.law.delays.Counted;
import app.quittance.law.delays.ProceduralStep;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A deadline of a matter, and the day on which it was met.
 *
 * @param countedFrom the day from which it was counted
 * @param enterer who entered that day; empty where nobody noted it
 * @param confirmer the second person who checked it
 */
public record DeadlineFacts(
        UUID id,
        ProceduralStep step,
        LocalDate dueOn,
        Counted counted,
        String article,
        Confidence confidence,
        Optional<LocalDate> metOn,
        LocalDate countedFrom,
        String enterer,
        Optional<String> confirmer) {

    /** Whether a right hangs on it and nobody but the one who entered its first day has checked it. */
    public boolean isToBeConfirmed() {
        return metOn.isEmpty() && step.isFatal() && confirmer.isEmpty();
    }

    /** Whether it is met by an act that is recorded here, and not by a step of the procedure itself. */
    public boolean isMetByHand() {
        return metOn.isEmpty()
                && step.isFatal()
                && step != ProceduralStep.SERVE_ORDER
                && step != ProceduralStep.DECLARE_CLAIM;
    }

    /** Whether it was met after its last day. */
    public boolean isMetLate() {
        return metOn.filter(on -> on.isAfter(dueOn)).isPresent();
    }

    /** Whether it merely ended, in somebody else's silence: nothing was to be done by then. */
    public boolean overOn(LocalDate today) {
        return metOn.isEmpty() && step.isOver(dueOn, today);
    }
}
