package app.quittance.account;

import app.quittance.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** Names something that changed what is owed: a payment, a credit note, costs, a waiver. */
public record MovementId(UUID value) implements Serializable {

    static MovementId random() {
        return new MovementId(Uuid7.next());
    }
}
