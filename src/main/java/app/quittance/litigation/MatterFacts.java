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
        Optional<LocalDate> opposedOn,
        Optional<LocalDate> endedOn,
        Optional<UUID> packetId) {}
