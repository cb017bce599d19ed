package app.quittance.platform;

import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. On Linux, root starts it in a user namespace of its own, where it is nobody and its
 * files still belong to who started it.
 */
final class UnprivilegedUser {

    private UnprivilegedUser() {}

    /** What to write before a command; nothing where the program does not run as root. */
    static List<String> prefix() throws IOException {
        if (!System.getProperty("os.name").startsWith("Linux") || !isRoot()) return List.of();
        if (!Namespaces.AVAILABLE) throw new StartRefused("root");
        return List.of("unshare", "-U");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Asked once: some containers do not allow them. */
    private static final class Namespaces {
        static final boolean AVAILABLE = works();

        private static boolean works() {
            try {
                return new ProcessBuilder("unshare", "-U", "true")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException missing) {
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
