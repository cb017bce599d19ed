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
        LocalDate routedOn) {

    private static final String BY_AGENCY = "BY_AGENCY";

    /**
     * The reason as the case's client is told it, the end of {@code strategy.reason.<…>}: a chance that rests on what other
     * clients know is not told.
     */
    public String reasonForClient(boolean leansOnOtherClients) {
        return leansOnOtherClients && reason.tellsChance() ? BY_AGENCY : reason.name();
    }
}
