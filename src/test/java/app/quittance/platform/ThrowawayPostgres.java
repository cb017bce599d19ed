package app.quittance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An embedded PostgreSQL 18 for one test run: fast, and gone after it. */
public final class ThrowawayPostgres {

    private final PostgresServer server;
    private final Path folder;
    private final int port;

    private ThrowawayPostgres(PostgresServer server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    public static ThrowawayPostgres start(String password) {
        try {
            Path binaries = PostgresBinaries.in(Path.of(System.getProperty("java.io.tmpdir"), "quittance-test"));
            Path folder = Files.createTempDirectory("quittance-test-");
            var server = PostgresServer.throwaway(binaries, folder.resolve("postgres"));
            server.create(password);
            return new ThrowawayPostgres(server, folder, server.start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return PostgresServer.SUPERUSER;
    }

    public void stop() {
        try {
            server.stop();
            Folders.delete(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
