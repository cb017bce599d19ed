package app.quittance.debtor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Two debtors that may be one, with what speaks for it and against, and what a person decided; for the agency's own people
 * only.
 *
 * @param score 0 to 100, see {@link Sign}
 */
public record Likeness(
        LikenessId id,
        DebtorCard debtor,
        DebtorCard other,
        int score,
        List<Sign> signs,
        LocalDate foundOn,
        Optional<Decided> decided) {

    /** What a person said of the pair. */
    public enum Decision {
        SAME,
        DIFFERENT
    }

    /** What was decided, and by whom. */
    public record Decided(Decision decision, LocalDate on, String by) {}

    public boolean isLikely() {
        return score >= Sign.LIKELY_FROM;
    }

    public boolean isJoined() {
        return decided.filter(each -> each.decision() == Decision.SAME).isPresent();
    }

    /** The other of the two. */
    public DebtorCard besides(DebtorId one) {
        return debtor.id().equals(one) ? other : debtor;
    }
}
