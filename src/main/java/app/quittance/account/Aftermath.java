package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.DataScope;
import app.quittance.platform.Jobs;
import app.quittance.platform.SoonAfter;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows a movement, moments after it was committed: its receipt gets a number, and the rooms above hear of its case.
 * Kept out of the act itself, so that nobody waits for it and many are done at once.
 */
@Component
class Aftermath {

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SoonAfter soonAfter = SoonAfter.sparing("account-aftermath", REST, this::workOff);

    Aftermath(JdbcClient jdbc, Receipts receipts, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
    }

    /** Takes up what a program that stopped has left. */
    @Bean
    static RecurringTask<Void> workOffAftermath(Aftermath aftermath) {
        return Jobs.every("account-aftermath", SWEEP, aftermath::workOff);
    }

    void soonAfterCommit() {
        soonAfter.commit();
    }

    private void workOff() {
        DataScope.AGENCY.run(() -> {
            int taken;
            do {
                Integer some = transaction.execute(status -> workOffSome());
                taken = some == null ? 0 : some;
            } while (taken == AccountsMoved.AT_MOST);
        });
    }

    private int workOffSome() {
        List<Fresh> fresh = jdbc.sql("""
                delete from account.fresh_movement where movement_id in (
                    select movement_id from account.fresh_movement limit :most for update skip locked)
                returning movement_id, case_id""")
                .param("most", AccountsMoved.AT_MOST)
                .query((row, n) -> new Fresh(
                        new MovementId(row.getObject("movement_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class))))
                .list();
        if (fresh.isEmpty()) return 0;
        receipts.number(fresh.stream().map(Fresh::movement).toList());
        events.publishEvent(
                new AccountsMoved(fresh.stream().map(Fresh::caseId).distinct().toList()));
        return fresh.size();
    }

    private record Fresh(MovementId movement, CaseId caseId) {}
}
