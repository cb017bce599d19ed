package app.quittance.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Names a client company. It lives here because it isolates the rows of every room. */
public record ClientId(UUID value) implements Serializable {

    public static ClientId random() {
        return new ClientId(Uuid7.next());
    }
}
