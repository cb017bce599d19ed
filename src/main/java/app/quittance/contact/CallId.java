package app.quittance.contact;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a call. */
public record CallId(UUID value) {

    static CallId random() {
        return new CallId(Uuid7.next());
    }
}
