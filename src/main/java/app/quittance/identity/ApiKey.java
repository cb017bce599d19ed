package app.quittance.identity;

import app.quittance.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key with which a client's own system speaks to ours. The secret is not among what is known of it. */
public record ApiKey(
        UUID id,
        ClientId client,
        String label,
        Instant createdAt,
        @Nullable LocalDate lastUsedOn,
        @Nullable Instant revokedAt) {}
