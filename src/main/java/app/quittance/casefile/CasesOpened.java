package app.quittance.casefile;

import java.time.LocalDate;
import java.util.UUID;

/** A batch of claims was merged: cases were opened, or had claims added. The cases are in {@code casefile.api_batch_case}. */
public record CasesOpened(UUID batchId, LocalDate on) {}
