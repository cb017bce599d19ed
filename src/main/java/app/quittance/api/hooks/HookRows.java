package app.quittance.api.hooks;

import app.quittance.kernel.ClientId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of hooks, and who delivers to which at present. */
@Component
class HookRows {

    /** Longer than one try can take. A process that dies is not believed any longer than this. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    HookRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The right to deliver to a hook, of one worker at a time. */
    record Lease(UUID hook, UUID worker) {}

    /** Where to, and signed with what. */
    record Target(URI address, String secret) {}

    List<Hook> of(ClientId client) {
        return jdbc.sql("""
                select hook_id, address, events, created_at, created_by, paused_at from api.hook
                 where client_id = :client order by created_at, hook_id""")
                .param("client", client.value())
                .query((row, n) -> read(row))
                .list();
    }

    void insert(ClientId client, Hook hook, String secret) {
        jdbc.sql("""
                insert into api.hook (hook_id, client_id, address, events, secret, created_at, created_by)
                values (:hook, :client, :address, :events, :secret, :at, :by)""")
                .param("hook", hook.id())
                .param("client", client.value())
                .param("address", hook.address())
                .param("events", hook.events().stream().map(HookEvent::type).toArray(String[]::new))
                .param("secret", secret)
                .param("at", hook.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", hook.createdBy())
                .update();
    }

    boolean pause(UUID hook) {
        return jdbc.sql("update api.hook set paused_at = :now where hook_id = :hook and paused_at is null")
                        .param("now", now())
                        .param("hook", hook)
                        .update()
                > 0;
    }

    boolean resume(UUID hook) {
        return jdbc.sql("update api.hook set paused_at = null where hook_id = :hook and paused_at is not null")
                        .param("hook", hook)
                        .update()
                > 0;
    }

    boolean remove(UUID hook) {
        return jdbc.sql("delete from api.hook where hook_id = :hook")
                        .param("hook", hook)
                        .update()
                > 0;
    }

    /** Takes hooks that have something due and that nobody delivers to. */
    List<Lease> lease(int most) {
        return jdbc.sql("""
                update api.hook set busy_by = gen_random_uuid(), busy_until = :until
                 where hook_id in (
                    select hook_id from api.hook waiting
                     where paused_at is null and (busy_until is null or busy_until < :now)
                       and exists (select from api.delivery
                                    where delivery.hook_id = waiting.hook_id and delivery.due_at <= :now)
                     limit :most for update skip locked)
                returning hook_id, busy_by""")
                .param("until", now().plus(LEASE))
                .param("now", now())
                .param("most", most)
                .query((row, n) ->
                        new Lease(row.getObject("hook_id", UUID.class), row.getObject("busy_by", UUID.class)))
                .list();
    }

    /** Keeps the lease for another try; empty where it was lost, or the hook was paused or removed. */
    Optional<Target> renew(Lease lease) {
        return jdbc.sql("""
                update api.hook set busy_until = :until
                 where hook_id = :hook and busy_by = :worker and paused_at is null
                returning address, secret""")
                .param("until", now().plus(LEASE))
                .param("hook", lease.hook())
                .param("worker", lease.worker())
                .query((row, n) -> new Target(URI.create(row.getString("address")), row.getString("secret")))
                .optional();
    }

    void release(Lease lease) {
        jdbc.sql("update api.hook set busy_by = null, busy_until = null where hook_id = :hook and busy_by = :worker")
                .param("hook", lease.hook())
                .param("worker", lease.worker())
                .update();
    }

    private static Hook read(ResultSet row) throws SQLException {
        OffsetDateTime paused = row.getObject("paused_at", OffsetDateTime.class);
        return new Hook(
                row.getObject("hook_id", UUID.class),
                row.getString("address"),
                Stream.of((String[]) row.getArray("events").getArray())
                        .map(HookEvent::ofType)
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                Optional.ofNullable(paused).map(OffsetDateTime::toInstant));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
