package app.quittance.scoring;

import java.util.UUID;

/** Every open case of a batch has its score. */
public record CasesScored(UUID batchId) {}
