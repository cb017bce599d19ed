package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import app.quittance.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as it stands.
 *
 * @param reference the short name that people use, such as {@code Q26-000123}
 * @param assignedTo the collector who works it
 * @param noticedOn first presentation of the formal notice
 * @param titledOn when a decision against the debtor became enforceable
 * @param holds those in force
 */
public record CaseFacts(
        CaseId id,
        String reference,
        ClientId clientId,
        DebtorId debtorId,
        CaseStatus status,
        Optional<UUID> assignedTo,
        LocalDate openedOn,
        Optional<LocalDate> noticedOn,
        Optional<LocalDate> titledOn,
        Optional<LocalDate> closedOn,
        Optional<ClosingReason> closingReason,
        List<HoldFacts> holds) {

    public boolean isHeld() {
        return !holds.isEmpty();
    }

    public boolean isHeld(HoldReason reason) {
        return holds.stream().anyMatch(hold -> hold.reason() == reason);
    }
}
