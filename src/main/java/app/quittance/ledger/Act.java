package app.quittance.ledger;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business act that makes postings, all of them or none.
 *
 * @param key names the act for ever: the same key a second time has no effect
 * @param kind what sort of act, a word of the room that posts
 * @param about the thing of that room which it concerns, such as a payment
 * @param client whose it is; null where it concerns no client
 */
public record Act(
        UUID id,
        String key,
        String kind,
        @Nullable UUID about,
        @Nullable ClientId client) {

    public static Act of(String key, String kind, @Nullable UUID about, @Nullable ClientId client) {
        return new Act(Uuid7.next(), key, kind, about, client);
    }

    @Nullable
    UUID clientValue() {
        return client == null ? null : client.value();
    }
}
