package app.quittance.contact;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a note. */
public record NoteId(UUID value) {

    static NoteId random() {
        return new NoteId(Uuid7.next());
    }
}
