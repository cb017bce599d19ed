package app.quittance.strategy;

import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.litigation.Matters;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a new day brings: promises and instalments that were due are judged, orders not served in time lapse, and every case
 * gets its route and next step anew. Running it again on the same day changes nothing.
 */
@Service
public class DailyRun {

    private final Promises promises;
    private final Plans plans;
    private final Matters matters;
    private final WorkBoard board;
    private final AgencyCalendar calendar;
    private final TransactionTemplate transaction;

    DailyRun(
            Promises promises,
            Plans plans,
            Matters matters,
            WorkBoard board,
            AgencyCalendar calendar,
            TransactionTemplate transaction) {
        this.promises = promises;
        this.plans = plans;
        this.matters = matters;
        this.board = board;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** What a run found: promises kept or broken, plans over, orders lapsed, and where the cases go from here. */
    public record Outcome(LocalDate on, int promisesJudged, int plansEnded, int ordersLapsed, Judgement judgement) {}

    public Outcome run() {
        return Objects.requireNonNull(transaction.execute(status -> work()));
    }

    /**
     * Says what a run would do now and does nothing: it is the run itself, undone before anybody sees it, so that it cannot
     * say otherwise. Not to be called inside a transaction, which would be undone with it.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome rehearse() {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return work();
        }));
    }

    private Outcome work() {
        LocalDate today = calendar.today();
        int promisesJudged = promises.judge(today);
        int plansEnded = plans.judge(today);
        int lapsed = matters.lapseUnserved(today);
        return new Outcome(today, promisesJudged, plansEnded, lapsed, board.judgeAll());
    }
}
