package app.quittance.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong passwords per typed username and locks it for a while after a few in a row. */
@Component
@Transactional
class SignInFailures {

    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Instant> lockedUntil(String username) {
        return jdbc.sql("""
                select locked_until from identity.sign_in_failure
                where username = :username and locked_until > :now""")
                .param("username", username)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void count(String username) {
        jdbc.sql("""
                insert into identity.sign_in_failure as f (username, failures, last_failed_at)
                values (:username, 1, :now)
                on conflict (username) do update set
                    failures = case when f.last_failed_at < :forgotten then 1 else f.failures + 1 end,
                    last_failed_at = :now,
                    locked_until = case when f.last_failed_at >= :forgotten and f.failures + 1 >= :allowed then :lock end""")
                .param("username", username)
                .param("now", now())
                .param("forgotten", now().minus(LOCK))
                .param("allowed", ALLOWED)
                .param("lock", now().plus(LOCK))
                .update();
        forgetOld();
    }

    void forget(String username) {
        jdbc.sql("delete from identity.sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    /** Bounded, so that someone who tries names at random neither fills the table nor slows the next person. */
    private void forgetOld() {
        jdbc.sql("""
                delete from identity.sign_in_failure where username in (
                    select username from identity.sign_in_failure where last_failed_at < :forgotten
                    order by last_failed_at limit 100 for update skip locked)""").param("forgotten", now().minus(LOCK)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
