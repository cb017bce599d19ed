package app.quittance.scoring.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * That a version came into a post.
 *
 * @param number of the version; empty where the post was left vacant
 */
public record Appointment(Post post, Optional<Integer> number, Instant since, String by, String reason) {}
