package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.DataScope;
import app.quittance.platform.SoonAfter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scores the marked cases, many at a time, moments after they changed. A program that stops in between leaves its marks,
 * and whichever replica scores next takes them up; two replicas never take the same ones.
 */
@Component
class ScoringOnChange {

    private static final int AT_ONCE = 5_000;
    private static final Duration REST = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final ScoringRun run;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SoonAfter sparingly = SoonAfter.sparing("score-on-change", REST, this::scoreMarked);

    ScoringOnChange(
            JdbcClient jdbc, ScoringRun run, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.run = run;
        this.transaction = transaction;
        this.events = events;
    }

    void soonAfterCommit() {
        sparingly.commit();
    }

    /** Scores all that is marked. */
    void scoreMarked() {
        DataScope.AGENCY.run(() -> {
            int taken;
            do {
                Integer some = transaction.execute(status -> scoreSome());
                taken = some == null ? 0 : some;
            } while (taken == AT_ONCE);
        });
    }

    private int scoreSome() {
        List<UUID> marked = jdbc.sql("""
                delete from scoring.to_score where mark in (
                    select mark from scoring.to_score order by mark limit :most for update skip locked) returning case_id""")
                .param("most", AT_ONCE)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
        List<CaseId> moved = run.ofDebtorsIn(marked.stream().distinct().toList());
        for (int from = 0; from < moved.size(); from += ScoresMoved.AT_MOST) {
            events.publishEvent(new ScoresMoved(
                    new ArrayList<>(moved.subList(from, Math.min(moved.size(), from + ScoresMoved.AT_MOST)))));
        }
        return marked.size();
    }
}
