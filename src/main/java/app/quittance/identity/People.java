package app.quittance.identity;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in. Lets them in, finds them, and shows them out together with their open sessions. */
@Service
@Transactional(readOnly = true)
public class People {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final String PERSON =
            "select id, username, name, role, client_id, email, language, active from identity.person ";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Demonstration demonstration;
    private final Clock clock;

    People(JdbcClient jdbc, Passwords passwords, Demonstration demonstration, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** Registers someone, who cannot sign in before having chosen a password by an invitation. */
    @Transactional
    public PersonId create(NewPerson person) {
        return insert(person, null);
    }

    /** Registers people with one password that is public knowledge; refused outside a demonstration. From then on the database is one. */
    @Transactional
    public void createForDemo(List<NewPerson> people, String password) {
        String hash = passwords.publiclyKnown(password);
        demonstration.begin();
        people.forEach(person -> insert(person, hash));
    }

    public Person get(PersonId id) {
        return jdbc.sql(PERSON + "where id = :id")
                .param("id", id.value())
                .query(People::read)
                .optional()
                .orElseThrow(() -> new Unknown("person " + id.value()));
    }

    public Optional<Person> find(String username) {
        return jdbc.sql(PERSON + "where username = :username")
                .param("username", username)
                .query(People::read)
                .optional();
    }

    /** Those who work cases today, by name. */
    public List<Person> collectors() {
        return withRole(Role.COLLECTOR);
    }

    /** The active people of a role, by name. */
    public List<Person> withRole(Role role) {
        return jdbc.sql(PERSON + "where role = :role and active order by name, id")
                .param("role", role.name())
                .query(People::read)
                .list();
    }

    /** Everyone, those who left included, by name. An agency and its clients have hundreds, so there are no pages. */
    public List<Person> all() {
        return jdbc.sql(PERSON + "order by active desc, name, id limit 5000")
                .query(People::read)
                .list();
    }

    @Transactional
    public void speak(PersonId id, Language language) {
        jdbc.sql("update identity.person set language = :language where id = :id")
                .param("language", language.name())
                .param("id", id.value())
                .update();
    }

    /** Closes an account and every session it has open. What the person did stays theirs. */
    @Transactional
    public void deactivate(PersonId id) {
        Person person = get(id);
        boolean onlyAdministrator =
                person.role() == Role.ADMIN && withRole(Role.ADMIN).size() == 1;
        if (onlyAdministrator && person.active()) throw new Refusal("person.last-administrator");
        jdbc.sql("update identity.person set active = false where id = :id")
                .param("id", id.value())
                .update();
        endSessions(person.username());
    }

    /** Whether someone can administer: an agency without has to be given its first administrator. */
    public boolean haveAdministrator() {
        return jdbc.sql(
                        "select exists (select from identity.person where role = 'ADMIN' and active and password is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Gives a person their password and ends the sessions that were opened with the old one. */
    void setPassword(PersonId id, String password) {
        jdbc.sql("update identity.person set password = :password where id = :id")
                .param("password", passwords.chosen(password))
                .param("id", id.value())
                .update();
        endSessions(get(id).username());
    }

    /** The stored hash of an active person's password. */
    Optional<String> passwordOf(String username) {
        return jdbc.sql(
                        "select password from identity.person where username = :username and active and password is not null")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    private PersonId insert(NewPerson person, @Nullable String password) {
        if (!USERNAME.matcher(person.username()).matches()) throw new Refusal("person.username", person.username());
        if (find(person.username()).isPresent()) throw new Refusal("person.username-taken", person.username());
        var id = PersonId.random();
        ClientId client = person.client();
        jdbc.sql("""
                insert into identity.person (id, username, name, role, client_id, email, language, password, created_at)
                values (:id, :username, :name, :role, :client, :email, :language, :password, :now)""")
                .param("id", id.value())
                .param("username", person.username())
                .param("name", person.name())
                .param("role", person.role().name())
                .param("client", client == null ? null : client.value())
                .param("email", person.email())
                .param("language", person.language().name())
                .param("password", password)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void endSessions(String username) {
        jdbc.sql("delete from identity.spring_session where principal_name = :username")
                .param("username", username)
                .update();
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        UUID client = row.getObject("client_id", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                client == null ? null : new ClientId(client),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                row.getBoolean("active"));
    }
}
