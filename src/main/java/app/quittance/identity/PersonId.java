package app.quittance.identity;

import app.quittance.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** Names a person who signs in. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId random() {
        return new PersonId(Uuid7.next());
    }
}
