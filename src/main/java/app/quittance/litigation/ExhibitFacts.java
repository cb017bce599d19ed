package app.quittance.litigation;

import app.quittance.casefile.ClaimId;
import app.quittance.document.DocumentId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of evidence in a case.
 *
 * @param claim the invoice that it belongs to, where it is one invoice's own
 * @param addedOn when it was given, or sent
 */
public record ExhibitFacts(
        UUID id,
        ExhibitKind kind,
        Optional<ClaimId> claim,
        DocumentId documentId,
        String title,
        Optional<LocalDate> datedOn,
        LocalDate addedOn) {

    /** Its date where it is known; else the day it came, which it cannot be younger than. */
    LocalDate youngest() {
        return datedOn.orElse(addedOn);
    }
}
