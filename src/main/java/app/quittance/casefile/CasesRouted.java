package app.quittance.casefile;

import java.util.UUID;

/** Every case of a batch has its route: the placement is complete. */
public record CasesRouted(UUID batchId) {}
