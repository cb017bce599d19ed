package app.quittance.strategy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The route of a case as it stands.
 *
 * @param chosenBy the person who overrode the proposal, if one did, and why
 */
public record RouteOfCase(
        Route route,
        RouteReason reason,
        Optional<String> chosenBy,
        Optional<String> chosenBecause,
        NextAction action,
        LocalDate dueOn,
        LocalDate routedOn) {}
