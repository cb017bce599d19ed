package app.quittance;

import app.quittance.platform.ThrowawayPostgres;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL 18 server of the test run, thrown away after it: in a container where a Docker engine answers, embedded
 * otherwise. {@code -Dquittance.test.database=auto|embedded|container} chooses.
 */
public final class TestDatabase {

    private static final int ENGINE_ANSWERS_WITHIN_SECONDS = 5;

    /** One server for all test classes; it starts when the first one asks. */
    private static final class Shared {
        static final TestDatabase SERVER = start(System.getProperty("quittance.test.database", "auto"));
    }

    private final String url;
    private final String superuser;
    private final String password;

    private TestDatabase(String url, String superuser, String password) {
        this.url = url;
        this.superuser = superuser;
        this.password = password;
    }

    public static TestDatabase shared() {
        return Shared.SERVER;
    }

    /** The address of a database on this server. */
    public String url(String database) {
        return url.formatted(database);
    }

    public String superuser() {
        return superuser;
    }

    public String password() {
        return password;
    }

    private static TestDatabase start(String choice) {
        return switch (choice) {
            case "embedded" -> embedded();
            case "container" -> container();
            case "auto" -> dockerAnswers() ? container() : embedded();
            default ->
                throw new IllegalArgumentException(
                        "-Dquittance.test.database is auto, embedded or container, not " + choice);
        };
    }

    @SuppressWarnings("resource") // stopped by the library's own reaper, or with the engine
    private static TestDatabase container() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        say("PostgreSQL 18 in a container");
        return new TestDatabase(
                "jdbc:postgresql://%s:%d/%%s".formatted(container.getHost(), container.getFirstMappedPort()),
                container.getUsername(),
                container.getPassword());
    }

    private static TestDatabase embedded() {
        String password = "test";
        var server = ThrowawayPostgres.start(password);
        SpringApplication.getShutdownHandlers().add(server::stop); // after the contexts that still use it
        say("embedded PostgreSQL 18");
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:%d/%%s".formatted(server.port()), server.superuser(), password);
    }

    private static boolean dockerAnswers() {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = asking.submit(() -> DockerClientFactory.instance().isDockerAvailable());
            try {
                return answer.get(ENGINE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException silent) {
                asking.shutdownNow();
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @SuppressWarnings("SystemOut") // the person who runs the tests wants to know
    private static void say(String which) {
        System.out.println("Database tests run on " + which + ".");
    }
}
