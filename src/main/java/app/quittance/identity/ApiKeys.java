package app.quittance.identity;

import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.DemoMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of client systems: each opens the rows of one client and no others, until it is revoked. */
@Service
@Transactional
public class ApiKeys {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DemoMode demo;

    ApiKeys(JdbcClient jdbc, Clock clock, DemoMode demo) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = demo;
    }

    /** Makes a key and gives its secret, this once. */
    public String create(ClientId client, String label) {
        var secret = new Token("qk_" + Token.random().text());
        insert(client, label, secret);
        return secret.text();
    }

    /** Registers a key that is public knowledge; refused outside a demonstration. */
    public void createForDemo(ClientId client, String label, String secret) {
        if (!demo.on()) throw new IllegalStateException("Given passwords and keys exist in a demonstration only");
        insert(client, label, new Token(secret));
    }

    @Transactional(readOnly = true)
    public List<ApiKey> of(ClientId client) {
        return jdbc.sql("""
                select id, client_id, label, created_at, last_used_on, revoked_at from identity.api_key
                where client_id = :client order by created_at""")
                .param("client", client.value())
                .query(ApiKeys::read)
                .list();
    }

    /** Takes a key back, at once. */
    public void revoke(UUID id) {
        int revoked = jdbc.sql("update identity.api_key set revoked_at = coalesce(revoked_at, :now) where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        if (revoked == 0) throw new Unknown("api key " + id);
    }

    private void insert(ClientId client, String label, Token secret) {
        jdbc.sql("""
                insert into identity.api_key (id, client_id, label, key_hash, created_at)
                values (:id, :client, :label, :hash, :now)""")
                .param("id", Uuid7.next())
                .param("client", client.value())
                .param("label", label)
                .param("hash", secret.hash())
                .param("now", now())
                .update();
    }

    /** In whose name a request with this secret speaks. */
    Optional<CurrentUser> use(Token secret) {
        var key =
                jdbc.sql("""
                select id, client_id, label, created_at, last_used_on, revoked_at from identity.api_key
                where key_hash = :hash and revoked_at is null""").param("hash", secret.hash()).query(ApiKeys::read).optional();
        key.ifPresent(this::noteUse);
        return key.map(ApiKeys::callerWith);
    }

    /** Written once a day, not once a call: it serves to find keys that nobody uses. */
    private void noteUse(ApiKey key) {
        LocalDate today = now().toLocalDate();
        if (today.equals(key.lastUsedOn())) return;
        jdbc.sql("update identity.api_key set last_used_on = :today where id = :id")
                .param("today", today)
                .param("id", key.id())
                .update();
    }

    private static CurrentUser callerWith(ApiKey key) {
        return new CurrentUser(key.id(), Actor.Kind.API_KEY, "key:" + key.id(), key.label(), Role.CLIENT, key.client());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiKey read(ResultSet row, int number) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class),
                revoked == null ? null : revoked.toInstant());
    }
}
