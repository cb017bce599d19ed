package app.quittance.contact;

import app.quittance.casefile.CaseId;
import app.quittance.document.DocumentId;
import app.quittance.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter that was sent.
 *
 * @param opens whether it served as the first letter (CPCE R.124-4)
 * @param sentTo the address as it stood on the letter, on one line
 * @param asked what it asked for
 * @param payBy the last day it gave
 * @param presentedOn when it was first presented, or came back
 */
public record LetterFacts(
        LetterId id,
        CaseId caseId,
        String reference,
        LetterKind kind,
        LetterMeans means,
        boolean opens,
        LocalDate sentOn,
        String sentTo,
        Money asked,
        LocalDate payBy,
        Optional<String> registeredNumber,
        DocumentId documentId,
        Delivery delivery,
        Optional<LocalDate> presentedOn,
        String by,
        Instant recordedAt)
        implements TimelineEntry {

    @Override
    public LocalDate on() {
        return sentOn;
    }
}
