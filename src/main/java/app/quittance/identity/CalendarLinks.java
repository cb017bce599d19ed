package app.quittance.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Private links under which a person's calendar program reads without signing in: one each, which the next one replaces. */
@Service
@Transactional
public class CalendarLinks {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    CalendarLinks(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a link's secret, which is not shown again; the one before stops working. */
    public String renew(PersonId id) {
        var token = Token.random();
        jdbc.sql("""
                insert into identity.calendar_link (person_id, token_hash, made_at) values (:person, :hash, :now)
                on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at""")
                .param("person", id.value())
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token.text();
    }

    public void end(PersonId id) {
        jdbc.sql("delete from identity.calendar_link where person_id = :person")
                .param("person", id.value())
                .update();
    }

    /** Since when the person has a link; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(PersonId id) {
        return jdbc.sql("select made_at from identity.calendar_link where person_id = :person")
                .param("person", id.value())
                .query((row, n) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose link it is, as long as that person works here. */
    @Transactional(readOnly = true)
    public Optional<Person> holder(String secret) {
        return jdbc.sql("select person_id from identity.calendar_link where token_hash = :hash")
                .param("hash", new Token(secret).hash())
                .query(UUID.class)
                .optional()
                .map(id -> people.get(new PersonId(id)))
                .filter(Person::active);
    }
}
