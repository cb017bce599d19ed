package app.quittance.document;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that is kept, without its bytes. */
public record StoredDocument(
        DocumentId id,
        ClientId client,
        @Nullable CaseId caseId,
        String kind,
        String title,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        int pages,
        boolean visibleToClient,
        Instant addedAt,
        LocalDate addedOn,
        String addedBy) {}
