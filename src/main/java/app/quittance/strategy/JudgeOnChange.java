package app.quittance.strategy;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.DataScope;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the marked cases, many at a time, moments after they changed. A program that stops in between leaves its marks, and
 * whichever replica judges next takes them up; two replicas never take the same ones.
 */
@Component
class JudgeOnChange {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeOnChange.class);
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final WorkBoard board;
    private final TransactionTemplate transaction;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    JudgeOnChange(JdbcClient jdbc, WorkBoard board, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.board = board;
        this.transaction = transaction;
    }

    /** Says that something is marked; returns at once. */
    void wake() {
        wanted.set(true);
        if (running.compareAndSet(false, true))
            Thread.ofVirtual().name("judge-on-change").start(this::work);
    }

    /** Judges whatever is marked now; gives how many cases there were. */
    int judgeMarked() {
        return DataScope.AGENCY.call(() -> {
            int judged = 0;
            int taken;
            do {
                Integer some = transaction.execute(status -> judgeSome());
                taken = some == null ? 0 : some;
                judged += taken;
            } while (taken == AT_ONCE);
            return judged;
        });
    }

    private void work() {
        try {
            while (wanted.compareAndSet(true, false)) judgeMarked();
        } catch (RuntimeException failure) {
            LOG.warn("Cases could not be judged; their marks stay for the next attempt", failure);
        } finally {
            running.set(false);
        }
        if (wanted.get()) wake();
    }

    private int judgeSome() {
        List<CaseId> marked = jdbc.sql("""
                delete from strategy.to_judge where case_id in (
                    select case_id from strategy.to_judge limit :most for update skip locked) returning case_id""")
                .param("most", AT_ONCE)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
        board.judgeCases(marked);
        return marked.size();
    }
}
