package app.quittance.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the tallies short: what has doubled since it was folded last is folded again. */
@Component
public class TallyFold {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final int LEFT_ALONE = 500;

    private final List<Tally> tallies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<Tally, Integer> folded = new HashMap<>();

    TallyFold(List<Tally> tallies, JdbcClient jdbc, TransactionTemplate transaction) {
        this.tallies = tallies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Bean
    static RecurringTask<Void> foldTallies(TallyFold fold) {
        return Jobs.every("fold-tallies", REST, fold::all);
    }

    /** Folds the tallies that grew. */
    public synchronized void all() {
        tallies.forEach(this::whereGrown);
    }

    private void whereGrown(Tally tally) {
        int before = folded.getOrDefault(tally, 0);
        transaction.executeWithoutResult(status -> {
            int rows = jdbc.sql("select count(*) from " + tally.table())
                    .query(Integer.class)
                    .single();
            if (rows < LEFT_ALONE + 2 * before) return;
            folded.put(tally, jdbc.sql(tally.fold()).update());
        });
    }
}
