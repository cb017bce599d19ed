package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A matter as it stands.
 *
 * @param asked what the petition asks, at its date
 * @param awarded what the judge allowed of it
 * @param partialAcceptedOn when the creditor accepted an order for a part; serving it then gives up the rest
 * @param servedInPerson whether the order was handed to the debtor; if not, an opposition stays open (CPC 1416)
 * @param firstActOn the first act in person or seizure after an order that was not served in person
 * @param oppositionToldOn when the registry told the creditor of the opposition
 * @param endedOn when it was refused, lapsed or became enforceable
 * @param packetId the document assembled last
 */
public record MatterFacts(
        UUID id,
        CaseId caseId,
        ClientId clientId,
        MatterStatus status,
        LocalDate openedOn,
        Optional<String> court,
        Optional<String> courtKind,
        Optional<CourtSums> asked,
        Optional<CourtSums> awarded,
        Optional<LocalDate> partialAcceptedOn,
        Optional<LocalDate> filedOn,
        Optional<LocalDate> orderedOn,
        Optional<LocalDate> servedOn,
        Optional<Boolean> servedInPerson,
        Optional<LocalDate> firstActOn,
        Optional<LocalDate> opposedOn,
        Optional<LocalDate> oppositionToldOn,
        Optional<LocalDate> endedOn,
        Optional<UUID> packetId) {

    /** All that the petition asks, at its date. */
    public Optional<Money> claimed() {
        return asked.map(CourtSums::total);
    }

    /** All that the judge allowed of it. */
    public Optional<Money> granted() {
        return awarded.map(CourtSums::total);
    }

    /** Whether the judge allowed a part only, and nobody has accepted it yet. */
    public boolean isPartialToAccept() {
        return !granted().equals(claimed()) && partialAcceptedOn.isEmpty();
    }
}
