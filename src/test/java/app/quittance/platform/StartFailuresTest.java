package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.quittance.DatabaseTest;
import app.quittance.Quittance;
import app.quittance.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps the program from starting is said in one line, with what to do, and the exit code is not zero. */
class StartFailuresTest extends DatabaseTest {

    @Autowired
    private Flyway owner;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void in_english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void in_the_language_of_the_machine() {
        Locale.setDefault(before);
    }

    @Test
    void a_taken_port() {
        assertThat(told(new IllegalStateException(new PortInUseException(8080))))
                .isEqualTo("Port 8080 is taken: stop the program that uses it, or choose another one, for instance"
                        + " SERVER_PORT=8081.");
    }

    @Test
    void a_locked_data_folder() {
        assertThat(told(new StartRefused("home-in-use", "/srv/data", "4711")))
                .isEqualTo("The data folder /srv/data is used by another Quittance (process 4711): stop it, or choose"
                        + " another folder with QUITTANCE_HOME.");
    }

    @Test
    void a_database_that_is_down() {
        var down =
                catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/quittance", "a", "b"));
        assertThat(told(new RuntimeException(down)))
                .startsWith("The database does not answer (Connection to 127.0.0.1:1 refused.")
                .endsWith("start it, or check SPRING_DATASOURCE_URL.")
                .hasLineCount(1);
    }

    @Test
    void a_login_that_the_database_refuses() {
        var refused = catchThrowable(
                () -> DriverManager.getConnection(TestDatabase.shared().url("quittance"), "nobody", "guessed"));
        assertThat(told(refused))
                .startsWith("The database refuses the connection")
                .hasLineCount(1);
    }

    @Test
    void a_database_that_is_too_old() {
        assertThat(DatabaseCheck.major("15.8 (Debian 15.8-0+deb12u1)")).isEqualTo(15);
        assertThat(DatabaseCheck.major("18.6")).isEqualTo(18);
        assertThat(DatabaseCheck.major("19beta1")).isEqualTo(19);
        assertThatThrownBy(() -> DatabaseCheck.requireVersion("17.2"))
                .satisfies(refused -> assertThat(told(refused))
                        .startsWith("The database is version 17.2: Quittance wants PostgreSQL 18 or newer."));
    }

    @Test
    void a_migration_that_fails() {
        var failed = catchThrowable(() -> Flyway.configure()
                .configuration(owner.getConfiguration())
                .schemas("broken")
                .locations("classpath:broken-migration")
                .load()
                .migrate());
        assertThat(told(failed))
                .startsWith("A migration of the database failed, and none of it was kept (ERROR: relation"
                        + " \"broken.missing\" does not exist")
                .hasLineCount(1);
    }

    @Test
    void a_role_that_owns_tables() {
        var asOwner = JdbcClient.create(owner.getConfiguration().getDataSource());
        assertThatThrownBy(() -> DatabaseCheck.requireHarmlessRole(asOwner))
                .satisfies(refused -> assertThat(told(refused))
                        .startsWith("The role that the work runs as is too strong (quittance_owner owns ")
                        .hasLineCount(1));
        DatabaseCheck.requireHarmlessRole(jdbc);
    }

    @Test
    void a_demonstration_beyond_this_machine() {
        assertThatThrownBy(() -> settle(Map.of("quittance.demo", "true", "server.address", "0.0.0.0")))
                .satisfies(
                        refused -> assertThat(told(refused)).contains("listens on this machine only, not on 0.0.0.0"));
        assertThat(settle(Map.of("quittance.demo", "true")).getProperty("server.address"))
                .isEqualTo("127.0.0.1");
        assertThat(settle(Map.of()).getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(settle(Map.of()).getProperty("quittance.demo")).isEqualTo("false");
    }

    @Test
    void a_bug_is_not_explained_away() {
        assertThat(new StartFailures().analyze(new IllegalStateException("a bug")))
                .isNull();
    }

    @Test
    void the_server_says_one_line_and_ends_with_an_exit_code() throws Exception {
        try (var server = AnotherProcess.run(
                Quittance.class, Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/quittance"))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("The database does not answer")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_server_whose_port_is_taken_says_one_line_and_ends_with_an_exit_code() throws Exception {
        var database = TestDatabase.shared();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = AnotherProcess.run(
                        Quittance.class,
                        Map.of(
                                "SPRING_DATASOURCE_URL", database.url("quittance"),
                                "SPRING_DATASOURCE_USERNAME", "quittance_owner",
                                "SPRING_DATASOURCE_PASSWORD", "quittance_owner",
                                "SERVER_ADDRESS", "127.0.0.1",
                                "SERVER_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .doesNotContain("\tat ");
        }
    }

    private static Environment settle(Map<String, Object> settings) {
        var context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", settings));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("a database", Map.of("spring.datasource.url", "jdbc:postgresql:x")));
        new StartSettings(home -> {
                    throw new AssertionError("A database is given");
                })
                .initialize(context);
        return context.getEnvironment();
    }

    private static String told(Throwable failure) {
        return Objects.requireNonNull(new StartFailures().analyze(failure)).getDescription();
    }
}
