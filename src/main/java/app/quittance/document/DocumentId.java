package app.quittance.document;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a stored document. */
public record DocumentId(UUID value) {

    static DocumentId next() {
        return new DocumentId(Uuid7.next());
    }
}
