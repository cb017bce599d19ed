package app.quittance.identity;

import app.quittance.platform.StartRefused;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether this database is a demonstration. The database says so itself, from the moment that it has people whose password
 * everyone knows and for good: how the program is started may be mistaken, and must not make one out of the other.
 */
@Service
@Transactional(readOnly = true)
public class Demonstration {

    private final JdbcClient jdbc;
    private final Clock clock;

    Demonstration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a demonstration was set up here. */
    public boolean isHere() {
        return jdbc.sql("select exists (select from identity.demonstration)")
                .query(Boolean.class)
                .single();
    }

    /** Refuses to start what the database is not: one without people can still become either. */
    void require(boolean demo) {
        boolean here = isHere();
        if (here && !demo) throw new StartRefused("demonstration-here");
        if (demo && !here && hasPeople()) throw new StartRefused("agency-here");
    }

    /** Says it for good, together with what makes it true. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin() {
        jdbc.sql("insert into identity.demonstration (since) values (:now) on conflict do nothing")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean hasPeople() {
        return jdbc.sql("select exists (select from identity.person)")
                .query(Boolean.class)
                .single();
    }
}
