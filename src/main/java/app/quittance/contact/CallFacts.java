package app.quittance.contact;

import app.quittance.casefile.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A call as it was written down. */
public record CallFacts(
        CallId id,
        CaseId caseId,
        CallDirection direction,
        Instant at,
        LocalDate on,
        CallOutcome outcome,
        String summary,
        Optional<LocalDate> callBackOn,
        String by,
        Instant recordedAt)
        implements TimelineEntry {}
