package app.quittance.litigation;

import app.quittance.law.Confidence;
import app.quittance.law.delays.Counted;
import app.quittance.law.delays.ProceduralStep;
import java.time.LocalDate;
import java.util.Optional;

/** A deadline of a matter, and the day on which it was met. */
public record DeadlineFacts(
        ProceduralStep step,
        LocalDate dueOn,
        Counted counted,
        String article,
        Confidence confidence,
        Optional<LocalDate> metOn) {

    /** Whether it merely ended, in somebody else's silence: nothing was to be done by then. */
    public boolean overOn(LocalDate today) {
        return metOn.isEmpty() && step.isOver(dueOn, today);
    }
}
