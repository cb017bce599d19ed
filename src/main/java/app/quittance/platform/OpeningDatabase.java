package app.quittance.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded database while it is being opened: that goes on beside the building of the program, and whoever asks for a
 * connection's address waits for it. Why it could not be opened is told to the first who asks.
 */
final class OpeningDatabase implements AutoCloseable {

    private final Path home;
    private final FutureTask<EmbeddedDatabase> opening;

    private OpeningDatabase(Path home, Callable<EmbeddedDatabase> open) {
        this.home = home;
        this.opening = new FutureTask<>(open);
    }

    static OpeningDatabase begin(Path home, Callable<EmbeddedDatabase> open) {
        var database = new OpeningDatabase(home, open);
        Thread.ofPlatform().name("embedded-database").daemon().start(database.opening);
        return database;
    }

    /** How the program connects. */
    JdbcConnectionDetails program() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.APP;
            }

            @Override
            public String getPassword() {
                return opened().password();
            }

            @Override
            public String getJdbcUrl() {
                return opened().url();
            }
        };
    }

    /** How the owner of the tables connects. */
    FlywayConnectionDetails owner() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.OWNER;
            }

            @Override
            public String getPassword() {
                return opened().password();
            }

            @Override
            public String getJdbcUrl() {
                return opened().url();
            }
        };
    }

    private EmbeddedDatabase opened() {
        try {
            return awaited();
        } catch (ExecutionException notOpened) {
            if (notOpened.getCause() instanceof StartRefused refused) throw refused;
            throw new StartRefused("home-unusable", home.toAbsolutePath(), String.valueOf(notOpened.getCause()));
        }
    }

    /** Waits until it is open, and closes it then; what could not be opened has closed itself. */
    @Override
    public void close() throws IOException {
        EmbeddedDatabase database;
        try {
            database = awaited();
        } catch (ExecutionException neverOpened) {
            return;
        }
        database.close();
    }

    private EmbeddedDatabase awaited() throws ExecutionException {
        try {
            return opening.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the database was being opened", stop);
        }
    }
}
