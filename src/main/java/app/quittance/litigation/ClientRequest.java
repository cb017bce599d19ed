package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Something that the legal team asked of the client. */
public record ClientRequest(
        UUID id,
        CaseId caseId,
        Subject subject,
        Optional<ExhibitKind> exhibit,
        Optional<ClaimId> claim,
        LocalDate askedOn,
        String askedBy,
        Optional<LocalDate> answeredOn,
        Optional<Boolean> granted,
        Optional<String> answer) {

    /** What is asked. */
    public enum Subject {
        EXHIBIT,
        APPROVAL
    }
}
