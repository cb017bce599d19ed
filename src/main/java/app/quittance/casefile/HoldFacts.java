package app.quittance.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A hold that is in force.
 *
 * @param until the first day without it, for one that ends by itself
 */
public record HoldFacts(HoldReason reason, LocalDate since, Optional<LocalDate> until, Optional<String> note) {}
