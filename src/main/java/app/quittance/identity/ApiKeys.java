package app.quittance.identity;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of client systems: each opens the rows of one client and no others, until it is revoked. */
@Service
@Transactional
public class ApiKeys {

    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 20;
    private static final int SHOWN = 8;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final DemoMode demo;

    ApiKeys(JdbcClient jdbc, Journal journal, Clock clock, DemoMode demo) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
    }

    /** Makes a key and gives its secret, this once. */
    public String create(ClientId client, String typedLabel, Actor by) {
        String label = typedLabel.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) throw new Refusal("key.label", LONGEST_LABEL);
        if (of(client).stream().filter(key -> !key.isRevoked()).count() >= MOST) throw new Refusal("key.many", MOST);
        var secret = new Token("qk_" + Token.random().text());
        insert(client, label, secret, by.name());
        tell(client, by, "api-key.created", label, beginning(secret));
        return secret.text();
    }

    /** Registers a key that is public knowledge; refused outside a demonstration. */
    public void createForDemo(ClientId client, String label, String secret) {
        if (!demo.on()) throw new IllegalStateException("Given passwords and keys exist in a demonstration only");
        insert(client, label, new Token(secret), null);
    }

    @Transactional(readOnly = true)
    public List<ApiKey> of(ClientId client) {
        return jdbc.sql("""
                select id, client_id, label, begins, created_at, created_by, last_used_on, revoked_at from identity.api_key
                where client_id = :client order by created_at""")
                .param("client", client.value())
                .query(ApiKeys::read)
                .list();
    }

    /** Takes a key back, at once; twice is as once. */
    public void revoke(ClientId client, UUID id, Actor by) {
        ApiKey key = of(client).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("api key " + id));
        int revoked = jdbc.sql("""
                update identity.api_key set revoked_at = :now, revoked_by = :by
                 where id = :id and client_id = :client and revoked_at is null""")
                .param("now", now())
                .param("by", by.name())
                .param("id", id)
                .param("client", client.value())
                .update();
        if (revoked > 0)
            tell(client, by, "api-key.revoked", key.label(), key.begins().orElse(""));
    }

    private void tell(ClientId client, Actor by, String kind, String label, String begins) {
        journal.record(client.value(), client, by, kind, Map.of("label", label, "begins", begins));
    }

    /** Enough to know it again, far from enough to guess the rest. */
    private static String beginning(Token secret) {
        return secret.text().substring(0, Math.min(SHOWN, secret.text().length()));
    }

    private void insert(ClientId client, String label, Token secret, @Nullable String by) {
        jdbc.sql("""
                insert into identity.api_key (id, client_id, label, key_hash, begins, created_at, created_by)
                values (:id, :client, :label, :hash, :begins, :now, :by)""")
                .param("id", Uuid7.next())
                .param("client", client.value())
                .param("label", label)
                .param("hash", secret.hash())
                .param("begins", beginning(secret))
                .param("now", now())
                .param("by", by)
                .update();
    }

    /** In whose name a request with this secret speaks. */
    Optional<CurrentUser> use(Token secret) {
        var key =
                jdbc.sql("""
                select id, client_id, label, begins, created_at, created_by, last_used_on, revoked_at from identity.api_key
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
                Optional.ofNullable(row.getString("begins")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("created_by")),
                row.getObject("last_used_on", LocalDate.class),
                revoked == null ? null : revoked.toInstant());
    }
}
