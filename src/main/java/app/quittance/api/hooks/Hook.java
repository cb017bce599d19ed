package app.quittance.api.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An address of a client's system that is told of events. Its secret is not among what is known of it. */
public record Hook(
        UUID id,
        String address,
        List<HookEvent> events,
        Instant createdAt,
        String createdBy,
        Optional<Instant> pausedAt) {}
