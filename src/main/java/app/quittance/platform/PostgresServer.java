package app.quittance.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One PostgreSQL server: a folder of data and the programs that make, start and stop it. Knows nothing of who uses it, and
 * holds no lock: that is {@link EmbeddedDatabase}'s.
 */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    /** Enough for one program on one machine; the rest of the memory is the page cache's. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            // Slow hashing protects passwords that people think up; ours are 192 random bits.
            Map.entry("scram_iterations", "1"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"));

    private static final Map<String, String> NOTHING_IS_LOST =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> THROWN_AWAY =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    /** A week of the server's own log, a file a day, beside its data. */
    private static final Map<String, String> LOG = Map.of(
            "logging_collector", "on",
            "log_directory", "log",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "log_rotation_age", "1d",
            "log_rotation_size", "0");

    private final Path binaries;
    private final Path data;
    private final List<Map<String, String>> settings;

    private PostgresServer(Path binaries, Path data, Map<String, String> durability) {
        this.binaries = binaries;
        this.data = data.toAbsolutePath();
        this.settings = List.of(SETTINGS, LOG, durability);
    }

    /** A server whose data survive a crash of the program, of the server and of the machine. */
    static PostgresServer durable(Path binaries, Path data) {
        return new PostgresServer(binaries, data, NOTHING_IS_LOST);
    }

    /** A fast server for tests, whose data nobody wants back. */
    static PostgresServer throwaway(Path binaries, Path data) {
        return new PostgresServer(binaries, data, THROWN_AWAY);
    }

    /** Makes an empty cluster in the data folder, which must not be there, with this password for its superuser. */
    void create(String password) throws IOException {
        Path secret = Files.createTempFile("quittance", ".secret");
        try {
            Files.writeString(secret, password);
            run(
                    "initdb",
                    "-D",
                    data,
                    "-U",
                    SUPERUSER,
                    "--pwfile",
                    secret,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(secret);
        }
    }

    /** Starts on a free port of the loopback address and waits until the server answers, recovered if it had crashed. */
    int start() throws IOException {
        int port = freePort();
        String options = settings.stream()
                .flatMap(group -> group.entrySet().stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        run("pg_ctl", "-D", data, "-l", startLog(), "-o", options, "-w", "-t", "300", "start");
        return port;
    }

    /** Ends the connections, writes everything out and waits until the server is gone. */
    void stop() throws IOException {
        run("pg_ctl", "-D", data, "-m", "fast", "-w", "-t", "120", "stop");
    }

    boolean runs() throws IOException {
        return Files.exists(pidFile())
                && execute("pg_ctl", "-D", data, "status").exitCode() == 0;
    }

    /** The port of the running server, as it wrote it down itself. */
    int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(pidFile()).get(3).strip());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Path startLog() {
        return data.resolve("start.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(Object... command) throws IOException {
        Outcome outcome = execute(command);
        if (outcome.exitCode() != 0) {
            throw new StartRefused("postgres-failed", command[0], outcome.lastWords(), data.resolve("log"));
        }
    }

    private record Outcome(int exitCode, String output) {
        String lastWords() {
            return output.strip()
                    .lines()
                    .reduce((before, last) -> last)
                    .orElse("-")
                    .strip();
        }
    }

    /** Output goes to a file, since the server that is started would keep a pipe open for as long as it runs. */
    private Outcome execute(Object... command) throws IOException {
        Path output = Files.createTempFile("quittance", ".out");
        try {
            var words = new ArrayList<>(UnprivilegedUser.prefix());
            words.add(binaries.resolve("bin").resolve(command[0].toString()).toString());
            Arrays.stream(command).skip(1).map(Object::toString).forEach(words::add);
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exitCode = process.waitFor();
            return new Outcome(exitCode, Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for " + command[0], stop);
        } finally {
            Files.delete(output);
        }
    }
}
