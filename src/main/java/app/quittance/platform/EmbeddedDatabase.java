package app.quittance.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of an agency that has none of its own: a PostgreSQL in the program's data folder. The process that holds the
 * folder runs it; a command that finds it held works on the running one. A server that outlived its program is stopped, and
 * started again, by the next one.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    static final String OWNER = "quittance";
    static final String APP = "quittance_app";
    static final String NAME = "quittance";

    private static final Duration HOLDER_STARTS_WITHIN = Duration.ofMinutes(1);

    private static final Duration GUESTS_LEAVE_WITHIN = Duration.ofSeconds(30);

    private final HomeLock lock;
    private final @Nullable PostgresServer mine;
    private final int port;
    private final String password;

    private EmbeddedDatabase(HomeLock lock, @Nullable PostgresServer mine, int port, String password) {
        this.lock = lock;
        this.mine = mine;
        this.port = port;
        this.password = password;
    }

    /** Takes the folder and starts its database; refuses if another program has it. */
    static EmbeddedDatabase hold(Path home) throws IOException {
        HomeLock lock = HomeLock.hold(home);
        if (lock == null) throw new StartRefused("home-in-use", home.toAbsolutePath(), HomeLock.holder(home));
        return start(home, lock);
    }

    /** Works on the database that runs in the folder, or starts it where none does. */
    static EmbeddedDatabase holdOrVisit(Path home) throws IOException {
        for (Instant late = Instant.now().plus(HOLDER_STARTS_WITHIN);
                Instant.now().isBefore(late);
                Pause.aMoment()) {
            HomeLock lock = HomeLock.hold(home);
            if (lock != null) return start(home, lock);
            EmbeddedDatabase running = visit(home);
            if (running != null) return running;
        }
        throw new StartRefused("home-in-use", home.toAbsolutePath(), HomeLock.holder(home));
    }

    String url() {
        return url(NAME);
    }

    String password() {
        return password;
    }

    /** Leaves; who started the database waits for its guests and stops it. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (mine == null) return;
            lock.awaitGuests(GUESTS_LEAVE_WITHIN);
            mine.stop();
        }
    }

    private static EmbeddedDatabase start(Path home, HomeLock lock) throws IOException {
        try {
            PostgresServer server = server(home);
            if (server.runs()) server.stop();
            String password = password(home);
            boolean furnished = Files.exists(furnished(home)) && !Files.exists(FillMark.in(data(home)));
            if (!furnished) beginAnew(home, server, password);
            var database = new EmbeddedDatabase(lock, server, server.start(), password);
            if (!furnished) database.furnish(furnished(home));
            return database;
        } catch (IOException | RuntimeException broken) {
            lock.close();
            throw broken;
        }
    }

    /** Null while the holder is still starting the database, or already stopping it. */
    private static @Nullable EmbeddedDatabase visit(Path home) throws IOException {
        HomeLock lock = HomeLock.visit(home);
        PostgresServer server = server(home);
        if (Files.exists(furnished(home)) && server.runs()) {
            return new EmbeddedDatabase(lock, null, server.port(), password(home));
        }
        lock.close();
        return null;
    }

    /** A first start, or the filling of a demonstration, that did not come to its end has left nothing of worth, but is put aside, not deleted. */
    private static void beginAnew(Path home, PostgresServer server, String password) throws IOException {
        Path data = data(home);
        if (Files.exists(data)) {
            Path aside = home.resolve("postgres-unfinished-" + Instant.now().toEpochMilli());
            Files.move(data, aside);
            LOG.warn(
                    "The first start in {} was cut short: what it left is put aside in {}, and begun anew",
                    home,
                    aside);
        }
        server.create(password);
    }

    /** Who owns the tables, and who works on them. Neither is a superuser. */
    private void furnish(Path done) throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), PostgresServer.SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(APP, password));
            statement.execute("create role %s login password '%s'".formatted(OWNER, password));
            statement.execute("grant %s to %s with inherit false".formatted(APP, OWNER));
            statement.execute("create database %s owner %s".formatted(NAME, OWNER));
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
        Files.createFile(done);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static PostgresServer server(Path home) throws IOException {
        return PostgresServer.durable(PostgresBinaries.in(home.toAbsolutePath().resolve("binaries")), data(home));
    }

    /** Where the database of a data folder lies. */
    static Path data(Path home) {
        return home.resolve("postgres");
    }

    private static Path furnished(Path home) {
        return data(home).resolve("quittance-furnished");
    }

    /** The database listens to programs of this machine only, and lets in those that can read this file. */
    private static String password(Path home) throws IOException {
        Path file = home.resolve("postgres.secret");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            // A temporary file is its owner's alone from the first moment.
            Path draft = Files.createTempFile(home, "postgres", ".secret");
            Files.writeString(draft, HexFormat.of().formatHex(random));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }
}
