package app.quittance.casefile;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of one claim when it hands it over. Null: it said nothing of that.
 *
 * @param remindedOn when the client last reminded the debtor
 * @param noticedOn when the client sent a formal notice of its own; stated, not proven
 * @param factor to whom the claim was assigned: the debtor then pays it, and nobody else
 * @param deposit what the client holds of the debtor as security
 */
public record ClaimNotes(
        @Nullable LocalDate remindedOn,
        @Nullable LocalDate noticedOn,
        @Nullable String factor,
        @Nullable String factorIban,
        @Nullable Boolean titleRetained,
        @Nullable Money deposit) {

    /** Nothing was said. */
    public static final ClaimNotes NONE = new ClaimNotes(null, null, null, null, null, null);

    public boolean isEmpty() {
        return Stream.of(remindedOn, noticedOn, factor, factorIban, titleRetained, deposit)
                .allMatch(Objects::isNull);
    }
}
