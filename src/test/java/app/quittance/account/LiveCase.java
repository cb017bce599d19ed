package app.quittance.account;

import app.quittance.account.life.Operation;
import app.quittance.account.life.Tale;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.ClientId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A case in the database, and what its writers did to it, in the order in which they came back. */
final class LiveCase {

    private final CaseId id;
    private final ClientId client;
    private final Map<String, ClaimId> claims = new ConcurrentHashMap<>();
    private final Map<String, MovementId> movements = new ConcurrentHashMap<>();
    private Tale tale;

    LiveCase(CaseId id, ClientId client, Tale opening) {
        this.id = id;
        this.client = client;
        this.tale = opening;
    }

    CaseId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    synchronized Tale tale() {
        return tale;
    }

    synchronized void happened(Operation operation) {
        tale = tale.then(operation);
    }

    void knows(String claim, ClaimId id) {
        claims.put(claim, id);
    }

    void knows(String movement, MovementId id) {
        movements.put(movement, id);
    }

    ClaimId claim(String name) {
        return Objects.requireNonNull(claims.get(name), name);
    }

    MovementId movement(String name) {
        return Objects.requireNonNull(movements.get(name), name);
    }
}
