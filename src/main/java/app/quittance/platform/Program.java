package app.quittance.platform;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program: as the server, or for one job of the command line. */
public final class Program {

    /** The program could not start. The reason was told already, in one line on stderr. */
    public static final class NotStarted extends RuntimeException {
        NotStarted(Throwable reason) {
            super(reason);
        }
    }

    private final Class<?> application;

    /** The program of this Spring Boot application class. */
    public Program(Class<?> application) {
        this.application = application;
    }

    /** For one job: no web server, no background jobs, nothing on the console, and only what the job asks for. */
    public ConfigurableApplicationContext withoutServer() {
        return start(quiet(EmbeddedDatabase::holdOrVisit)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("db-scheduler.enabled=false"));
    }

    /** The server; it goes on until it is told to stop. */
    public ConfigurableApplicationContext server(String... settings) {
        return start(quiet(EmbeddedDatabase::hold), settings);
    }

    private SpringApplicationBuilder quiet(StartSettings.Opening opening) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(new StartSettings(opening));
    }

    private static ConfigurableApplicationContext start(SpringApplicationBuilder program, String... settings) {
        try {
            return program.run(settings);
        } catch (RuntimeException reason) {
            throw new NotStarted(reason);
        }
    }
}
