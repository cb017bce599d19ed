package app.quittance.api.hooks;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to a client's webhooks. Every act names the client that it is done for; a hook of another is unknown. */
@Service
@Transactional
public class Hooks {

    private static final int MOST = 10;

    private final HookRows hooks;
    private final DeliveryRows deliveries;
    private final HookAddresses addresses;
    private final Messages messages;
    private final Deliverer deliverer;
    private final Journal journal;
    private final Clock clock;

    Hooks(
            HookRows hooks,
            DeliveryRows deliveries,
            HookAddresses addresses,
            Messages messages,
            Deliverer deliverer,
            Journal journal,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.messages = messages;
        this.deliverer = deliverer;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Hook> of(ClientId client) {
        return hooks.of(client);
    }

    /** The last deliveries to a hook, the latest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(ClientId client, UUID hook, int most) {
        return deliveries.of(one(client, hook).id(), most);
    }

    public NewHook add(ClientId client, String typedAddress, Set<HookEvent> events, Actor by) {
        String address = addresses.read(typedAddress).toString();
        if (events.isEmpty()) throw new Refusal("hook.no-events");
        if (hooks.of(client).size() >= MOST) throw new Refusal("hook.many", MOST);
        var hook = new Hook(
                Uuid7.next(), address, events.stream().sorted().toList(), clock.instant(), by.name(), Optional.empty());
        String secret = Signature.newSecret();
        hooks.insert(client, hook, secret);
        tell(client, by, "webhook.created", hook);
        return new NewHook(hook.id(), secret);
    }

    /** Nothing is sent until it is resumed; what happens meanwhile waits, for a month at most. */
    public void pause(ClientId client, UUID id, Actor by) {
        Hook hook = one(client, id);
        if (hooks.pause(id)) tell(client, by, "webhook.paused", hook);
    }

    public void resume(ClientId client, UUID id, Actor by) {
        Hook hook = one(client, id);
        if (!hooks.resume(id)) return;
        tell(client, by, "webhook.resumed", hook);
        deliverer.soonAfterCommit();
    }

    public void remove(ClientId client, UUID id, Actor by) {
        Hook hook = one(client, id);
        if (hooks.remove(id)) tell(client, by, "webhook.removed", hook);
    }

    /** Sends a message that says nothing, to see whether it arrives. */
    public void sendTest(ClientId client, UUID id, Actor by) {
        Hook hook = one(client, id);
        if (hook.pausedAt().isPresent()) throw new Refusal("hook.paused");
        deliveries.insert(client, id, messages.test(id));
        tell(client, by, "webhook.tested", hook);
        deliverer.soonAfterCommit();
    }

    /** Sends a message again, under the id that it has. */
    public void replay(ClientId client, UUID id, UUID delivery, Actor by) {
        Hook hook = one(client, id);
        if (!deliveries.replay(id, delivery)) throw new Unknown("delivery " + delivery);
        tell(client, by, "webhook.replayed", hook);
        deliverer.soonAfterCommit();
    }

    private Hook one(ClientId client, UUID id) {
        return hooks.of(client).stream()
                .filter(hook -> hook.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("hook " + id));
    }

    private void tell(ClientId client, Actor by, String kind, Hook hook) {
        journal.record(client.value(), client, by, kind, Map.of("address", hook.address()));
    }
}
