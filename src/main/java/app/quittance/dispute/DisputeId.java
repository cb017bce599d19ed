package app.quittance.dispute;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a dispute. */
public record DisputeId(UUID value) {

    static DisputeId random() {
        return new DisputeId(Uuid7.next());
    }
}
