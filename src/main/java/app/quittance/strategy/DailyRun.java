package app.quittance.strategy;

import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.litigation.Matters;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    DailyRun(Promises promises, Plans plans, Matters matters, WorkBoard board, AgencyCalendar calendar) {
        this.promises = promises;
        this.plans = plans;
        this.matters = matters;
        this.board = board;
        this.calendar = calendar;
    }

    /** What a run found. */
    public record Outcome(LocalDate on, int casesJudged, int ordersLapsed) {}

    @Transactional
    public Outcome run() {
        LocalDate today = calendar.today();
        promises.judge(today);
        plans.judge(today);
        int lapsed = matters.lapseUnserved(today);
        return new Outcome(today, board.judgeAll(), lapsed);
    }
}
