package app.quittance.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of ours in a JVM of its own, to be killed, or to see how it ends. */
public final class AnotherProcess implements AutoCloseable {

    private static final int ENDS_WITHIN_MINUTES = 5;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private AnotherProcess(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader();
        this.errors = errors;
    }

    public static AnotherProcess run(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        Path errors = Files.createTempFile("quittance-test", ".err");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("QUITTANCE_"));
        builder.environment().putAll(environment);
        return new AnotherProcess(builder.start(), errors);
    }

    public String nextLine() throws IOException {
        String line = output.readLine();
        if (line == null) throw new IOException("The other process ended: " + errors());
        return line;
    }

    long pid() {
        return process.pid();
    }

    /** As the machine would on running out of memory: the program gets no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does: the program may tidy up. */
    public void stop() {
        process.destroy();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)) throw new IllegalStateException("Goes on and on");
        return process.exitValue();
    }

    public String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(errors);
    }
}
