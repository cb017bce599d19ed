package app.quittance.contact;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Sends a letter on a case.
 *
 * @param registeredNumber as the post gave it; none: the agency's next one
 */
public record SendLetter(
        CaseId caseId,
        LetterKind kind,
        LetterMeans means,
        @Nullable String registeredNumber,
        Actor by) {

    public SendLetter(CaseId caseId, LetterKind kind, LetterMeans means, Actor by) {
        this(caseId, kind, means, null, by);
    }
}
