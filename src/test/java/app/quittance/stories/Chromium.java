package app.quittance.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The one Chromium of all stories: the one that is installed, started by the first story that needs it; none is ever
 * downloaded. Where there is none, stories are skipped; on continuous integration that is a failure.
 */
final class Chromium {

    private static final String ABSENT =
            "Browser stories are skipped: no Chromium here. Install it (Debian: chromium) or name it in QUITTANCE_CHROMIUM.";

    private static @Nullable Browser browser;

    private Chromium() {}

    static synchronized Browser running() {
        Optional<Path> installed = installed();
        if (installed.isEmpty() && System.getenv("CI") != null) Assertions.fail(ABSENT);
        Assumptions.assumeTrue(installed.isPresent(), Chromium::tellAbsent);
        Browser running = browser;
        if (running == null) {
            running = start(installed.orElseThrow());
            browser = running;
        }
        return running;
    }

    private static boolean told;

    /** Says it once for the whole run, not once for each story. */
    private static String tellAbsent() {
        if (!told) System.out.println(ABSENT);
        told = true;
        return ABSENT;
    }

    private static Optional<Path> installed() {
        String named = System.getenv("QUITTANCE_CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path executable) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // Without it Chromium does not start as root, as which builds in containers run.
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }
}
