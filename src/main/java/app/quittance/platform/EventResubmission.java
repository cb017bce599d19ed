package app.quittance.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives events that a listener did not take, or that a crash left lying, to their listener once more. One instance does so
 * for all, a bounded number at a time; what was tried too often or is too old is given up, and said in the log.
 */
@Component
class EventResubmission {

    static final int ATTEMPTS = 8;
    private static final Duration OLDEST = Duration.ofDays(3);
    private static final Duration REST_BETWEEN_ATTEMPTS = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(EventResubmission.class);

    private final FailedEventPublications failed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SqlFiles sql = SqlFiles.of("platform");

    EventResubmission(FailedEventPublications failed, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.failed = failed;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    void resubmit() {
        transactions.executeWithoutResult(status -> giveUp());
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(AT_A_TIME)
                .withMaxInFlight(AT_A_TIME)
                .withMinAge(REST_BETWEEN_ATTEMPTS));
    }

    private void giveUp() {
        int givenUp = jdbc.sql(sql.get("give-up-events"))
                .param("attempts", ATTEMPTS)
                .param("oldest", clock.instant().minus(OLDEST).atOffset(ZoneOffset.UTC))
                .update();
        if (givenUp > 0) LOG.error("{} events were given up: see platform.event_given_up", givenUp);
    }
}
