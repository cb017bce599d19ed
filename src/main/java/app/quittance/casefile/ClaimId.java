package app.quittance.casefile;

import java.util.UUID;

/** Names a claim, that is one invoice, of a case. */
public record ClaimId(UUID value) {}
