package app.quittance.platform;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program: as the server, or for one job of the command line. */
public final class Program {

    private final Class<?> application;

    /** The program of this Spring Boot application class. */
    public Program(Class<?> application) {
        this.application = application;
    }

    /** For one job: no web server, no background jobs, nothing on the console, and only what the job asks for. */
    public ConfigurableApplicationContext withoutServer() {
        return quiet()
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("db-scheduler.enabled=false")
                .run();
    }

    /** The server; it goes on until it is told to stop. */
    public ConfigurableApplicationContext server(String... settings) {
        return quiet().run(settings);
    }

    private SpringApplicationBuilder quiet() {
        return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF).logStartupInfo(false);
    }
}
