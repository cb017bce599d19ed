package app.quittance.intake;

import app.quittance.kernel.Money;
import java.time.Instant;

/** An import as a line of a list. */
public record ImportSummary(
        ImportId id,
        String fileName,
        ImportMode mode,
        ImportStatus status,
        Instant receivedAt,
        ImportReport.Rows rows,
        Money accepted) {}
