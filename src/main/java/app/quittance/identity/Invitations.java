package app.quittance.identity;

import app.quittance.kernel.Refusal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out one-time links and takes them back against a password that only the invited person knows. */
@Service
@Transactional
public class Invitations {

    private static final Duration VALID = Duration.ofDays(2);
    private static final int SAME_NAMES = 1000;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Invitations(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Invites someone to choose a first or a new password. The old one holds until they do. */
    public Invitation invite(PersonId id) {
        Person person = people.get(id);
        if (!person.active()) throw new Refusal("person.left", person.name());
        var token = Token.random();
        Instant expiresAt = clock.instant().plus(VALID);
        jdbc.sql(
                        "insert into identity.invitation (token_hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", token.hash())
                .param("person", id.value())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new Invitation(person.username(), token.text(), expiresAt);
    }

    /** Registers an administrator and invites them; the username is made from the name. */
    public Invitation administrator(String name) {
        var person = new NewPerson(freeUsername(name), name, Role.ADMIN, null, null, Language.FR);
        return invite(people.create(person));
    }

    /** Invites the first administrator of an agency that has none; a second call invites the same person again. */
    public Invitation firstAdministrator() {
        return people.withRole(Role.ADMIN).stream()
                .findFirst()
                .map(person -> invite(person.id()))
                .orElseGet(() -> administrator("Admin"));
    }

    /** Whom a link invites, if it still holds. */
    @Transactional(readOnly = true)
    public Optional<Person> invited(String secret) {
        return jdbc.sql("""
                select person_id from identity.invitation
                where token_hash = :hash and used_at is null and expires_at > :now""")
                .param("hash", new Token(secret).hash())
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(id -> people.get(new PersonId(id)))
                .filter(Person::active);
    }

    /** Gives the invited person the password they chose. This link and their other ones are used up by it. */
    public Person accept(String secret, String password) {
        Person person = invited(secret).orElseThrow(() -> new Refusal("invitation.over"));
        people.setPassword(person.id(), password);
        int used = jdbc.sql(
                        "update identity.invitation set used_at = :now where person_id = :person and used_at is null")
                .param("now", now())
                .param("person", person.id().value())
                .update();
        // Someone else used it between the two statements: their password stands, ours is rolled back.
        if (used == 0) throw new Refusal("invitation.over");
        return person;
    }

    private String freeUsername(String name) {
        String base = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        if (base.length() < 2 || base.length() > 60) throw new Refusal("person.name", name);
        return Stream.concat(Stream.of(base), IntStream.range(2, SAME_NAMES).mapToObj(n -> base + n))
                .filter(username -> people.find(username).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal("person.username-taken", base));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
