package app.quittance.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** A hold that is in force. */
public record HoldFacts(HoldReason reason, LocalDate since, Optional<String> note) {}
