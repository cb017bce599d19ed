package app.quittance.arrangement;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a promise. */
public record PromiseId(UUID value) {

    static PromiseId random() {
        return new PromiseId(Uuid7.next());
    }
}
