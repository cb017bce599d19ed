package app.quittance;

import app.quittance.platform.ThrowawayPostgres;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL 18 server of the test run, thrown away after it: in a container where a Docker engine answers and has the
 * image or can fetch it, embedded otherwise. {@code -Dquittance.test.database=auto|embedded|container} chooses.
 */
public final class TestDatabase {

    private static final String IMAGE = "postgres:18";
    private static final int ENGINE_ANSWERS_WITHIN_SECONDS = 5;
    private static final int IMAGE_ARRIVES_WITHIN_MINUTES = 5;

    /** Why no container can be had, and what helps. */
    private static final class NoContainer extends Exception {
        NoContainer(String reason) {
            super(reason);
        }
    }

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
            case "auto" -> containerOrEmbedded();
            default ->
                throw new IllegalArgumentException(
                        "-Dquittance.test.database is auto, embedded or container, not " + choice);
        };
    }

    private static TestDatabase container() {
        try {
            return inContainer();
        } catch (NoContainer told) {
            say("nothing: " + told.getMessage());
            throw new IllegalStateException(told.getMessage(), told);
        }
    }

    private static TestDatabase containerOrEmbedded() {
        try {
            return inContainer();
        } catch (NoContainer told) {
            return embedded(": " + told.getMessage());
        }
    }

    @SuppressWarnings("resource") // stopped by the library's own reaper, or with the engine
    private static TestDatabase inContainer() throws NoContainer {
        requireEngine();
        requireImage();
        var container = new PostgreSQLContainer(IMAGE);
        container.start();
        say("PostgreSQL 18 in a container.");
        return new TestDatabase(
                "jdbc:postgresql://%s:%d/%%s".formatted(container.getHost(), container.getFirstMappedPort()),
                container.getUsername(),
                container.getPassword());
    }

    private static TestDatabase embedded() {
        return embedded(".");
    }

    private static TestDatabase embedded(String why) {
        String password = "test";
        var server = ThrowawayPostgres.start(password);
        SpringApplication.getShutdownHandlers().add(server::stop); // after the contexts that still use it
        say("embedded PostgreSQL 18" + why);
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:%d/%%s".formatted(server.port()), server.superuser(), password);
    }

    private static void requireEngine() throws NoContainer {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = asking.submit(() -> DockerClientFactory.instance().isDockerAvailable());
            try {
                if (answer.get(ENGINE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)) return;
            } catch (TimeoutException | ExecutionException silent) {
                asking.shutdownNow();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        throw new NoContainer("no Docker engine answers. Start one, or set DOCKER_HOST to where it listens.");
    }

    /** Fetches the image itself if need be, once: the library tries again for two minutes, each time with a stack trace. */
    private static void requireImage() throws NoContainer {
        var engine = DockerClientFactory.lazyClient();
        try {
            engine.inspectImageCmd(IMAGE).exec();
        } catch (NotFoundException missing) {
            fetchImage(engine);
        }
    }

    private static void fetchImage(DockerClient engine) throws NoContainer {
        var name = DockerImageName.parse(IMAGE);
        try {
            boolean arrived = engine.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .start()
                    .awaitCompletion(IMAGE_ARRIVES_WITHIN_MINUTES, TimeUnit.MINUTES);
            if (!arrived)
                throw new NoContainer(withoutImage("not within %d minutes".formatted(IMAGE_ARRIVES_WITHIN_MINUTES)));
        } catch (DockerException refused) {
            throw new NoContainer(withoutImage(String.valueOf(refused.getMessage())));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoContainer(withoutImage("interrupted"));
        }
    }

    private static String withoutImage(String why) {
        return "the Docker engine has no image %1$s and could not fetch it (%2$s). Get it with: docker pull %1$s"
                .formatted(IMAGE, why.strip());
    }

    @SuppressWarnings("SystemOut") // the person who runs the tests wants to know
    private static void say(String which) {
        System.out.println("Database tests run on " + which);
    }
}
