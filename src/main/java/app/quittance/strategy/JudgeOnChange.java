package app.quittance.strategy;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.DataScope;
import app.quittance.platform.SoonAfter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the marked cases, many at a time, moments after they changed. A program that stops in between leaves its marks, and
 * whichever replica judges next takes them up; two replicas never take the same ones.
 */
@Component
class JudgeOnChange {

    private static final int AT_ONCE = 2_000;
    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration REST_IN_A_RUSH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final WorkBoard board;
    private final TransactionTemplate transaction;
    private final SoonAfter soonAfter = new SoonAfter("judge-on-change", REST, this::judgeMarked);
    private final SoonAfter sparingly = SoonAfter.sparing("judge-in-a-rush", REST_IN_A_RUSH, this::judgeMarked);

    JudgeOnChange(JdbcClient jdbc, WorkBoard board, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.board = board;
        this.transaction = transaction;
    }

    /** Has what is marked judged soon after the transaction that runs commits. */
    void soonAfterCommit() {
        soonAfter.commit();
    }

    /** As {@link #soonAfterCommit}, where thousands may come in a rush and nobody waits for one of them. */
    void inARushAfterCommit() {
        sparingly.commit();
    }

    private void judgeMarked() {
        DataScope.AGENCY.run(() -> {
            int taken;
            do {
                Integer some = transaction.execute(status -> judgeSome());
                taken = some == null ? 0 : some;
            } while (taken == AT_ONCE);
        });
    }

    private int judgeSome() {
        List<CaseId> marked = jdbc.sql("""
                delete from strategy.to_judge where mark in (
                    select mark from strategy.to_judge order by mark limit :most for update skip locked) returning case_id""")
                .param("most", AT_ONCE)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
        board.judgeCases(marked.stream().distinct().toList());
        return marked.size();
    }
}
