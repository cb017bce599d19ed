package app.quittance.arrangement;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan as it stands, with its instalments by date. */
public record PlanFacts(
        PlanId id,
        CaseId caseId,
        Money total,
        LocalDate agreedOn,
        PlanStatus status,
        Optional<LocalDate> endedOn,
        String agreedBy,
        List<InstalmentFacts> instalments) {

    /** The next payment that is waited for. */
    public Optional<InstalmentFacts> next() {
        return instalments.stream().filter(each -> each.keptOn().isEmpty()).findFirst();
    }

    /** Whether nothing is late on it. */
    public boolean isOnTrack() {
        return status == PlanStatus.RUNNING
                && instalments.stream()
                        .noneMatch(each ->
                                each.missedOn().isPresent() && each.keptOn().isEmpty());
    }

    /**
     * An instalment as it stands.
     *
     * @param keptOn the day on which enough was received
     * @param missedOn the day from which it counted as missed, whether it was paid later or not
     */
    public record InstalmentFacts(
            int number, LocalDate dueOn, Money amount, Optional<LocalDate> keptOn, Optional<LocalDate> missedOn) {}
}
