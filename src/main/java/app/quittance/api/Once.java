package app.quittance.api;

import app.quittance.identity.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a call that writes take effect once for each {@code Idempotency-Key}: sent again it is answered as it was, and two at
 * once come one after the other. The work and its answer are kept together or not at all.
 */
@Service
class Once {

    static final String HEADER = "Idempotency-Key";

    /** How long a client's system may repeat a call. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Once(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does the work unless the key was used before; gives what was answered then.
     *
     * @param said all that the call says, by which the same call is known again
     */
    @Transactional
    public Answer answer(CurrentUser caller, @Nullable String key, Said said, Supplier<Answer> work) {
        if (key == null || key.isBlank()) throw new BadCall("api.key-missing", HEADER);
        if (key.length() > LONGEST_KEY) throw new BadCall("api.key-long", HEADER, LONGEST_KEY);
        UUID client = caller.requireClient().value();
        String fingerprint = said.fingerprint();
        if (!begin(client, key, fingerprint)) return earlier(client, key, fingerprint);
        Answer answer = work.get();
        keep(client, key, answer);
        return answer;
    }

    /** Forgets answers that nobody asks for any more. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from api.answer where answered_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    /** What a call says, as a fingerprint. */
    static final class Said {

        private final MessageDigest digest;

        Said(String call) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
            and(call);
        }

        Said and(@Nullable Object part) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return this;
        }

        MessageDigest digest() {
            return digest;
        }

        /** All that was said; to be asked once, at the end. */
        private String fingerprint() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** False where the key was used before. Waits for the call that is using it now. */
    private boolean begin(UUID client, String key, String fingerprint) {
        return jdbc.sql("""
                        insert into api.answer (client_id, key, request_sha256, answered_at)
                        values (:client, :key, :said, :at)
                        on conflict do nothing""")
                        .param("client", client)
                        .param("key", key)
                        .param("said", fingerprint)
                        .param("at", now())
                        .update()
                == 1;
    }

    private Answer earlier(UUID client, String key, String fingerprint) {
        var kept = jdbc.sql("""
                        select request_sha256, status, location, body from api.answer
                         where client_id = :client and key = :key""")
                .param("client", client)
                .param("key", key)
                .query((row, n) -> new Kept(row.getString("request_sha256"), read(row)))
                .single();
        if (!kept.said().equals(fingerprint)) throw new BadCall("api.key-used", HEADER);
        return kept.answer();
    }

    private record Kept(String said, Answer answer) {}

    private void keep(UUID client, String key, Answer answer) {
        jdbc.sql("""
                update api.answer set status = :status, location = :location, body = cast(:body as jsonb)
                 where client_id = :client and key = :key""")
                .param("status", answer.status().value())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("client", client)
                .param("key", key)
                .update();
    }

    private static Answer read(ResultSet row) throws SQLException {
        return new Answer(HttpStatus.valueOf(row.getInt("status")), row.getString("location"), row.getString("body"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
