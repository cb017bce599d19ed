package app.quittance.identity;

import app.quittance.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a client's own system speaks to ours. The secret is not among what is known of it.
 *
 * @param begins the first characters of the secret, by which people tell keys apart; not known of the oldest ones
 * @param createdBy the name of who made it; not known of the oldest ones
 */
public record ApiKey(
        UUID id,
        ClientId client,
        String label,
        Optional<String> begins,
        Instant createdAt,
        Optional<String> createdBy,
        @Nullable LocalDate lastUsedOn,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
