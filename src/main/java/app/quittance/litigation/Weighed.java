package app.quittance.litigation;

import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;

/**
 * A warning that a legal officer set aside.
 *
 * @param said what the warning said, as {@link Finding#said()}: where that has changed, it is to be weighed again
 */
public record Weighed(Check check, String said, String reason, String by, LocalDate on) {

    /** Whether it was this very warning. */
    public boolean isOf(Finding finding) {
        return check == finding.check() && said.equals(finding.said());
    }
}
