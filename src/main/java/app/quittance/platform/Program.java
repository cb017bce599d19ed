package app.quittance.platform;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Starts the program: as the server, or for one job of the command line. */
public final class Program {

    /** The program could not start. The reason was told already, in one line on stderr. */
    public static final class NotStarted extends RuntimeException {
        NotStarted(Throwable reason) {
            super(reason);
        }
    }

    private static final Duration EVENTS_DONE_WITHIN = Duration.ofMinutes(1);

    private final Class<?> application;

    /** The program of this Spring Boot application class. */
    public Program(Class<?> application) {
        this.application = application;
    }

    /** One job of the command line. */
    public interface Job<T> {
        T with(BeanFactory program) throws Exception;
    }

    /**
     * For one job: no web server, no background jobs, nothing on the console, and only what the job asks for. Ends when what
     * follows from the job's events is done too; what takes too long is left to a server.
     */
    public <T> T withoutServer(Job<T> job) throws Exception {
        try (var program = start(quiet(EmbeddedDatabase::holdOrVisit)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("db-scheduler.enabled=false"))) {
            T result = job.with(program);
            awaitListeners(program);
            return result;
        }
    }

    private static void awaitListeners(BeanFactory program) {
        var listeners = program.getBean("eventListeners", ThreadPoolTaskExecutor.class);
        Instant late = Instant.now().plus(EVENTS_DONE_WITHIN);
        while (listeners.getActiveCount() + listeners.getQueueSize() > 0
                && Instant.now().isBefore(late)) {
            Pause.aMoment();
        }
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
