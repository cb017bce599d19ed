package app.quittance.arrangement;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a payment plan. */
public record PlanId(UUID value) {

    static PlanId random() {
        return new PlanId(Uuid7.next());
    }
}
