package app.quittance.intake;

import java.time.LocalDate;
import java.util.Optional;

/** What a person says of two that look alike. */
public enum Verdict {
    SAME,
    ANOTHER,
    /** What was said before no longer holds: somebody decides later. */
    OPEN;

    /** What was said, by whom and when. */
    public record Said(Verdict verdict, String by, LocalDate on) {}

    /** What stands: nobody has said anything, or somebody has. */
    static Verdict of(Optional<Said> said) {
        return said.map(Said::verdict).orElse(OPEN);
    }
}
