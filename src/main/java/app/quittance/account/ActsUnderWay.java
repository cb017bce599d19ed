package app.quittance.account;

import app.quittance.platform.Pause;
import app.quittance.platform.SqlFiles;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The acts on accounts whose transactions have not ended. Each began by writing the lock of its case. */
@Repository
class ActsUnderWay {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("account");

    ActsUnderWay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until those of now have ended, and lets others begin meanwhile: they know what is committed. */
    @Transactional(propagation = Propagation.NEVER)
    void waitForThoseOfNow() {
        Set<String> running = running();
        while (!running.isEmpty()) {
            Pause.aMoment();
            running.retainAll(running());
        }
    }

    private Set<String> running() {
        return jdbc.sql(sql.get("acts-under-way"))
                .query((row, n) -> row.getString("virtualtransaction"))
                .set();
    }
}
