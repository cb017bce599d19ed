package app.quittance.remittance;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** The key of a remittance. */
public record RemittanceId(UUID value) {

    static RemittanceId random() {
        return new RemittanceId(Uuid7.next());
    }
}
