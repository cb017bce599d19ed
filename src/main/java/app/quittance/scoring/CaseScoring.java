package app.quittance.scoring;

import app.quittance.casefile.CasesOpened;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores cases: those of a batch when it arrives, all of them for a new day or on request. */
@Service
public class CaseScoring {

    private final ScoringRun run;
    private final HoldOut holdOut;
    private final AgencyCalendar calendar;
    private final ApplicationEventPublisher events;

    CaseScoring(ScoringRun run, HoldOut holdOut, AgencyCalendar calendar, ApplicationEventPublisher events) {
        this.run = run;
        this.holdOut = holdOut;
        this.calendar = calendar;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CasesOpened opened) {
        holdOut.draw(opened.batchId());
        run.ofBatch(opened.batchId());
        events.publishEvent(new CasesScored(opened.batchId()));
    }

    @ApplicationModuleListener
    void on(AgencyDayChanged day) {
        scoreForToday();
    }

    @ApplicationModuleListener
    void on(RescoringAsked asked) {
        scoreForToday();
    }

    /** Scores every open case for the day and tells it; the routes follow. Doing it again on the same day writes nothing. */
    @Transactional
    public void scoreForToday() {
        scoreAll();
        events.publishEvent(new OpenCasesScored(calendar.today()));
    }

    /** Has every open case scored soon with the model in use; the routes follow. */
    @Transactional
    public void rescoreSoon() {
        events.publishEvent(new RescoringAsked(calendar.today()));
    }

    /** Scores every open case anew; gives how many there were. */
    @Transactional
    public int scoreAll() {
        return run.ofAll();
    }
}
