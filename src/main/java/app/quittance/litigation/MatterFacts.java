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
 * @param claimed what the petition asks in all, at its date
 * @param granted what the judge allowed of it
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
        Optional<Money> claimed,
        Optional<Money> granted,
        Optional<LocalDate> filedOn,
        Optional<LocalDate> orderedOn,
        Optional<LocalDate> servedOn,
        Optional<Boolean> servedInPerson,
        Optional<LocalDate> firstActOn,
        Optional<LocalDate> opposedOn,
        Optional<LocalDate> oppositionToldOn,
        Optional<LocalDate> endedOn,
        Optional<UUID> packetId) {}
