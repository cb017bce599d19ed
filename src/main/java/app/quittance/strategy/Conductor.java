package app.quittance.strategy;

import app.quittance.account.AccountsMoved;
import app.quittance.arrangement.PlanAgreed;
import app.quittance.arrangement.PlanBroken;
import app.quittance.arrangement.PromiseMade;
import app.quittance.arrangement.PromisesBroken;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseChanged;
import app.quittance.contact.CallLogged;
import app.quittance.contact.DeliveryRecorded;
import app.quittance.contact.LetterSent;
import app.quittance.scoring.CasesScored;
import app.quittance.scoring.OpenCasesScored;
import app.quittance.scoring.ScoresMoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Listens to what happens below. A batch and a new day are taken up after their commit; whatever changes one case only
 * marks it, in the transaction of the change, so that ten acts on a case are judged once.
 */
@Component
class Conductor {

    private final WorkBoard board;
    private final Marks marks;
    private final DailyRun dailyRun;
    private final CaseBulk cases;

    Conductor(WorkBoard board, Marks marks, DailyRun dailyRun, CaseBulk cases) {
        this.board = board;
        this.marks = marks;
        this.dailyRun = dailyRun;
        this.cases = cases;
    }

    @ApplicationModuleListener
    void on(CasesScored scored) {
        board.judgeBatch(scored.batchId());
        cases.routed(scored.batchId());
    }

    /** A day went by: the scores of it are there. */
    @ApplicationModuleListener
    void on(OpenCasesScored scored) {
        dailyRun.run();
    }

    @EventListener
    void on(CaseChanged changed) {
        marks.mark(List.of(changed.caseId()));
    }

    @EventListener
    void on(AccountsMoved moved) {
        marks.markInARush(moved.caseIds());
    }

    /** What is known of a debtor changed, and with it the chance that it pays. */
    @EventListener
    void on(ScoresMoved scores) {
        marks.markInARush(scores.caseIds());
    }

    @EventListener
    void on(LetterSent letter) {
        marks.mark(List.of(letter.caseId()));
    }

    @EventListener
    void on(DeliveryRecorded delivery) {
        marks.mark(List.of(delivery.caseId()));
    }

    @EventListener
    void on(CallLogged call) {
        marks.mark(List.of(call.caseId()));
    }

    @EventListener
    void on(PromiseMade promise) {
        marks.mark(List.of(promise.caseId()));
    }

    @EventListener
    void on(PromisesBroken promises) {
        marks.mark(promises.caseIds());
    }

    @EventListener
    void on(PlanAgreed plan) {
        marks.mark(List.of(plan.caseId()));
    }

    @EventListener
    void on(PlanBroken plan) {
        marks.mark(List.of(plan.caseId()));
    }
}
