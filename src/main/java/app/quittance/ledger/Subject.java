package app.quittance.ledger;

import app.quittance.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom and about what an account is kept: together with its name, the account's address. What is not known (money
 * whose owner nobody found yet) is null.
 */
public record Subject(
        @Nullable ClientId client,
        @Nullable UUID caseId,
        @Nullable UUID claimId) {

    public static Subject of(ClientId client, UUID caseId) {
        return new Subject(client, caseId, null);
    }

    public Subject claim(UUID id) {
        return new Subject(client, caseId, id);
    }

    @Nullable
    UUID clientValue() {
        return client == null ? null : client.value();
    }
}
