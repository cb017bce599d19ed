package app.quittance.scoring.registry;

import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.learning.Origin;
import java.time.Instant;

/**
 * A model that the agency has.
 *
 * @param name by which scores quote it
 */
public record ModelVersion(int number, String name, Supply supply, Instant madeAt, String madeBy, ModelCard card) {

    /** Whether it learned from made-up lives, which pages must say. */
    public boolean isSimulated() {
        return card.origin() == Origin.SIMULATED;
    }
}
