package app.quittance.casefile;

import app.quittance.kernel.Uuid7;
import java.util.UUID;

/** Names a case for the program; people use its reference. */
public record CaseId(UUID value) {

    static CaseId random() {
        return new CaseId(Uuid7.next());
    }
}
