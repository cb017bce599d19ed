package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.document.DocumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Petitions that go to one court together.
 *
 * @param number by which the registry and the agency speak of it: "D2026-0004"
 * @param filedOn when it was handed in
 */
public record FilingFacts(
        UUID id,
        String number,
        String court,
        LocalDate openedOn,
        String opener,
        Optional<LocalDate> filedOn,
        List<Item> items) {

    public FilingFacts {
        items = List.copyOf(items);
    }

    /**
     * One petition.
     *
     * @param refusal why there is no packet, in French as the papers are
     */
    public record Item(
            int place,
            CaseId caseId,
            String reference,
            String debtor,
            String client,
            FilingState state,
            Optional<DocumentId> packet,
            Optional<String> refusal) {}

    /** How many are in this state. */
    public long count(FilingState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    /** Whether every packet was made or refused. */
    public boolean isAssembled() {
        return count(FilingState.WAITING) == 0;
    }
}
