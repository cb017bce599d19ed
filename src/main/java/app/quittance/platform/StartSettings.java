package app.quittance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settles what nobody set, before anything is built: a database of the program's own where none is named, and then the
 * demonstration, which listens on the loopback address and nowhere else.
 */
final class StartSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String HOME = "quittance.home";
    private static final String DATABASE = "spring.datasource.url";
    private static final String DEMO = "quittance.demo";
    private static final String ADDRESS = "server.address";

    /** How the embedded database is come by: taken for oneself, or shared with who has it. */
    interface Opening {
        EmbeddedDatabase open(Path home) throws IOException;
    }

    private final Opening opening;

    StartSettings(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        boolean ownServer = settings.containsProperty(DATABASE);
        settleDemo(settings, !ownServer);
        if (!ownServer) openDatabase(context);
    }

    private static void settleDemo(ConfigurableEnvironment settings, boolean byDefault) {
        boolean demo = settings.getProperty(DEMO, Boolean.class, byDefault);
        String address = settings.getProperty(ADDRESS, demo ? "127.0.0.1" : "0.0.0.0");
        if (demo && !isLoopback(address)) throw new StartRefused("demo-beyond-loopback", address);
        settings.getPropertySources()
                .addLast(new MapPropertySource("unless set", Map.of(DEMO, demo, ADDRESS, address)));
    }

    private void openDatabase(ConfigurableApplicationContext context) {
        Path home = Path.of(context.getEnvironment().getProperty(HOME, "data"));
        OpeningDatabase database = OpeningDatabase.begin(home, () -> opening.open(home));
        SpringApplication.getShutdownHandlers().add(() -> close(database));
        context.getBeanFactory().registerSingleton("embeddedDatabase", database.program());
        context.getBeanFactory().registerSingleton("embeddedDatabaseOfItsOwner", database.owner());
        Path data = EmbeddedDatabase.data(home).toAbsolutePath();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("embedded database", Map.of(FillMark.FOLDER, data.toString())));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static void close(OpeningDatabase database) {
        try {
            database.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
