package app.quittance.platform;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to work as a role that could step over the walls around the rows: one that owns a table, in person or through
 * another role, that is a superuser, or that may bypass row-level security.
 */
@Component
@DependsOnDatabaseInitialization
class DatabaseCheck implements InitializingBean {

    static final int OLDEST_VERSION = 18;

    private final JdbcClient jdbc;

    DatabaseCheck(DataSource pool) {
        this.jdbc = JdbcClient.create(pool);
    }

    @Override
    public void afterPropertiesSet() {
        requireHarmlessRole(jdbc);
    }

    /** The role in which statements of this connection run. */
    static void requireHarmlessRole(JdbcClient jdbc) {
        List<String> powers = jdbc.sql(SqlFiles.of("platform").get("powers-of-this-role"))
                .query((row, n) -> row.getString("power"))
                .list();
        if (!powers.isEmpty()) throw new StartRefused("owning-role", String.join(", ", powers));
    }

    /** What the program's SQL relies on is there from this version on. */
    static void requireVersion(DataSource owner) {
        String version = JdbcClient.create(owner)
                .sql("show server_version")
                .query((row, n) -> row.getString(1))
                .single();
        requireVersion(version);
    }

    static void requireVersion(String version) {
        if (major(version) < OLDEST_VERSION) throw new StartRefused("database-too-old", version, OLDEST_VERSION);
    }

    /** The 18 of "18.6 (Debian 18.6-1)" and of "19beta1". */
    static int major(String version) {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }
}
