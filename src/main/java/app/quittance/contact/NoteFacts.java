package app.quittance.contact;

import app.quittance.casefile.CaseId;
import java.time.Instant;
import java.time.LocalDate;

/** A note of the house on a case. */
public record NoteFacts(NoteId id, CaseId caseId, LocalDate on, String text, String by, Instant recordedAt)
        implements TimelineEntry {}
