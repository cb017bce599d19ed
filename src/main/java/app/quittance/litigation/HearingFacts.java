package app.quittance.litigation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A day before the judge.
 *
 * @param heldAt the hour, where the notice gives one
 * @param purpose what it is for: "Plaidoirie"
 * @param outcome what came of it; empty until it was recorded
 */
public record HearingFacts(
        UUID id,
        LocalDate heldOn,
        Optional<LocalTime> heldAt,
        String place,
        String purpose,
        Optional<String> outcome,
        String enteredBy) {}
