package app.quittance.intake;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a file that a client sent; its rows are staged and merged under the same key. */
public record ImportId(UUID value) {

    static ImportId random() {
        return new ImportId(Uuid7.next());
    }
}
