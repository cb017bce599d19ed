package app.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.Quittance;
import app.quittance.TestDatabase;
import app.quittance.platform.AnotherProcess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency of its own and the demonstration are never taken for one another, however the program is started. */
class DemonstrationTest extends DatabaseTest {

    private static final String NAME = "another_agency";

    @Autowired
    private Flyway flyway;

    @Autowired
    private Demonstration demonstration;

    @BeforeEach
    void an_empty_database() throws SQLException {
        inDatabase("postgres", "drop database if exists " + NAME);
        inDatabase("postgres", "create database " + NAME + " owner quittance_owner");
    }

    @AfterEach
    void nothing_stays_behind() throws SQLException {
        inDatabase("postgres", "drop database if exists " + NAME + " with (force)");
    }

    @Test
    void neither_is_started_as_the_other_and_both_keep_everything() throws Exception {
        assertThat(command("create-admin", "--name", "Ana Petit")).isZero();
        assertThat(refusalOf(true))
                .startsWith("This database holds an agency of its own")
                .contains("QUITTANCE_DEMO=false");

        inDatabase(NAME, "insert into identity.demonstration (since) values (now())");
        assertThat(refusalOf(false))
                .startsWith("This database holds the demonstration, whose passwords everyone knows");

        assertThat(command("verify-journal")).isZero();
        assertThat(texts("select name from identity.person")).containsExactly("Ana Petit");
    }

    @Test
    void a_demonstration_of_before_is_known_by_its_people() throws Exception {
        identityUpTo("3").migrate();
        inDatabase(NAME, """
                insert into identity.person (id, username, name, role, email, language, created_at)
                values (gen_random_uuid(), 'collector2', 'Julien Tréguidel', 'COLLECTOR',
                        'julien.treguidel@treval.example', 'FR', now())""");
        identityUpTo("latest").migrate();
        assertThat(texts("select only_row::text from identity.demonstration")).containsExactly("true");
    }

    @Test
    void an_agency_of_before_is_none() throws Exception {
        identityUpTo("3").migrate();
        inDatabase(NAME, """
                insert into identity.person (id, username, name, role, email, language, created_at)
                values (gen_random_uuid(), 'collector2', 'Ana Petit', 'COLLECTOR', 'ana@example.com', 'FR', now())""");
        identityUpTo("latest").migrate();
        assertThat(texts("select only_row::text from identity.demonstration")).isEmpty();
    }

    @Test
    void the_database_of_an_agency_does_not_say_that_it_is_a_demonstration() {
        assertThat(demonstration.isHere()).isFalse();
    }

    /** The one line that a server says before it ends. */
    private static String refusalOf(boolean demo) throws Exception {
        var settings = new LinkedHashMap<>(database());
        settings.put("QUITTANCE_DEMO", String.valueOf(demo));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", "0");
        try (var server = AnotherProcess.run(Quittance.class, settings)) {
            assertThat(server.exitCode()).isEqualTo(1);
            List<String> told = server.errors()
                    .lines()
                    .filter(line -> !line.startsWith("WARNING: ")) // the machine's own, of libraries
                    .toList();
            assertThat(told).hasSize(1);
            return told.getFirst();
        }
    }

    private static int command(String... words) throws Exception {
        try (var command = AnotherProcess.run(Quittance.class, database(), words)) {
            return command.exitCode();
        }
    }

    private static Map<String, String> database() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                TestDatabase.shared().url(NAME),
                "SPRING_DATASOURCE_USERNAME",
                "quittance_owner",
                "SPRING_DATASOURCE_PASSWORD",
                "quittance_owner");
    }

    private Flyway identityUpTo(String version) {
        migration("__root", "quittance", "latest").migrate();
        return migration("identity", "identity", version);
    }

    private Flyway migration(String folder, String schema, String version) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(TestDatabase.shared().url(NAME), "quittance_owner", "quittance_owner")
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder, "classpath:db/migration/__each")
                .initSql("set quittance.scope = 'agency'")
                .target(version)
                .load();
    }

    /** As the superuser, whom no wall stops. */
    private static void inDatabase(String name, String sql) throws SQLException {
        var server = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(server.url(name), server.superuser(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        var server = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(server.url(NAME), server.superuser(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
