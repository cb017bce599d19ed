package app.quittance.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs what is measured in a JVM of its own, started as {@code spring-boot:run} starts it but with a heap of its own, and with none of our settings. */
final class Measured {

    private Measured() {}

    /** With a heap of 1 GB; gives the exit code. */
    static int run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        return run("1g", program, arguments);
    }

    /** With a heap of this size, as the JVM reads it; gives the exit code. */
    static int run(String heap, Class<?> program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        Arrays.stream(System.getProperty("scale.jvm", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("QUITTANCE_"));
        Process process = builder.start();
        process.inputReader().lines().forEach(Measured::say);
        return process.waitFor();
    }

    @SuppressWarnings("SystemOut") // what was measured is the result
    static void say(String line) {
        System.out.println(line);
    }
}
