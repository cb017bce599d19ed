package app.quittance.api.hooks;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What became of one event for one hook.
 *
 * @param dueAt when it is tried next
 * @param httpCode how the last try was answered, if it was
 * @param problem why the last try was not answered
 */
public record Delivery(
        UUID id,
        UUID eventId,
        String type,
        Instant happenedAt,
        DeliveryState state,
        int tries,
        Optional<Instant> triedAt,
        Optional<Instant> dueAt,
        OptionalInt httpCode,
        Optional<DeliveryProblem> problem,
        Optional<String> answer) {}
