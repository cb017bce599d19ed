package app.quittance.scoring.feature;

import app.quittance.scoring.history.PayerKind;
import java.util.HashMap;
import java.util.Map;

/** What each client knows of persons on a day, so that a score may look at what the others know; the day is that of the score. */
public final class KnownByClients {

    private final AcrossClients across;
    private final Map<String, Map<String, Elsewhere>> persons = new HashMap<>();

    public KnownByClients(AcrossClients across) {
        this.across = across;
    }

    /** Where nothing of other clients is used. */
    public static KnownByClients nothing() {
        return new KnownByClients(AcrossClients.NONE);
    }

    /** Takes what a client knows of a person, unless it may not be used. */
    public void see(String person, String client, PayerAt at) {
        if (across.allows(at.payer.kind())) {
            persons.computeIfAbsent(person, first -> new HashMap<>(4)).merge(client, Elsewhere.of(at), Elsewhere::and);
        }
    }

    /** What clients other than this one know of a person of that kind. */
    Elsewhere beyond(String person, String client, PayerKind kind) {
        if (!across.allows(kind)) {
            return Elsewhere.UNKNOWN;
        }
        return persons.getOrDefault(person, Map.of()).entrySet().stream()
                .filter(known -> !known.getKey().equals(client))
                .map(Map.Entry::getValue)
                .reduce(Elsewhere.UNKNOWN, Elsewhere::plus);
    }
}
