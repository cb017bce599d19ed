package app.quittance.ledger;

import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries clients' balances forward, so that a total is not summed from every posting there ever was. */
@Component
class CarryForward {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final int WORTH_IT = 2_000;

    private final JdbcClient jdbc;

    CarryForward(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static RecurringTask<Void> carryBooksForward(CarryForward books) {
        return Jobs.every("carry-books-forward", REST, () -> books.afterPostings(WORTH_IT));
    }

    /** Carries them forward where this many postings came since; false where they did not, or somebody is posting. */
    @Transactional
    boolean afterPostings(int postings) {
        return jdbc.sql("select ledger.carry_forward(:postings)")
                .param("postings", postings)
                .query(Boolean.class)
                .single();
    }
}
