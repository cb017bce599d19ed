package app.quittance.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings each room's tables up to date: one schema and one history per room, in the order in which rooms may look at each
 * other. Runs as the owner of the tables, before anything else touches the database.
 */
@Component
class RoomMigrations implements FlywayMigrationStrategy {

    /** Roles and guards; its history lies in a schema named for the program. */
    static final String ROOT = "__root";

    /** The rooms that may have tables, lower floors first: a view may name only what stands before it. */
    static final List<String> ROOMS = List.of(
            "platform",
            "journal",
            "ledger",
            "rulebook",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "account",
            "dispute",
            "arrangement",
            "contact",
            "scoring",
            "litigation",
            "remittance",
            "banking",
            "intake",
            "strategy",
            "privacy",
            "reporting",
            "api",
            "web");

    private static final String FOLDER = "db/migration/";

    @Override
    public void migrate(Flyway owner) {
        DatabaseCheck.requireVersion(owner.getConfiguration().getDataSource());
        try (var connections = fewFrom(owner.getConfiguration().getDataSource())) {
            migrate(owner, connections, ROOT, "quittance");
            Set<String> furnished = foldersWithMigrations();
            ROOMS.stream().filter(furnished::contains).forEach(room -> migrate(owner, connections, room, room));
        }
    }

    /** Each run takes several connections and gives them back; they are opened once for all rooms. */
    private static HikariDataSource fewFrom(DataSource owners) {
        var settings = new HikariConfig();
        settings.setPoolName("migrations");
        settings.setDataSource(new Patient(owners));
        settings.setMaximumPoolSize(4);
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }

    /** A pool that may wait no second for its threads to end warns of them each time it is closed. */
    private static final class Patient extends DelegatingDataSource {

        Patient(DataSource owners) {
            super(owners);
        }

        @Override
        public int getLoginTimeout() {
            return 1;
        }

        @Override
        public void setLoginTimeout(int seconds) {}
    }

    private static void migrate(Flyway owner, DataSource connections, String folder, String schema) {
        Flyway.configure()
                .configuration(owner.getConfiguration())
                .dataSource(connections)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:" + FOLDER + folder, "classpath:" + FOLDER + "__each")
                // A migration that moves rows meets the same walls as the program does.
                .initSql("set quittance.scope = 'agency'")
                .load()
                .migrate();
    }

    static Set<String> foldersWithMigrations() {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql");
            return Arrays.stream(scripts).map(RoomMigrations::folder).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String folder(Resource script) {
        try {
            String path = script.getURL().getPath();
            String room = path.substring(0, path.lastIndexOf('/'));
            return room.substring(room.lastIndexOf('/') + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
