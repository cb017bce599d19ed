package app.quittance.strategy;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the routes: read one, choose another in its place, or let the rule decide again. */
@Service
public class Routes {

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final WorkBoard board;
    private final Journal journal;
    private final AgencyCalendar calendar;

    Routes(JdbcClient jdbc, CaseFiles caseFiles, WorkBoard board, Journal journal, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.board = board;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The route of a case; empty until it was routed for the first time. */
    @Transactional(readOnly = true)
    public Optional<RouteOfCase> of(CaseId id) {
        return jdbc.sql("""
                select route, reason, chosen_by, chosen_because, action, due_on, routed_on
                  from strategy.work_item where case_id = :case""")
                .param("case", id.value())
                .query((row, n) -> new RouteOfCase(
                        Route.valueOf(row.getString("route")),
                        RouteReason.valueOf(row.getString("reason")),
                        Optional.ofNullable(row.getString("chosen_by")),
                        Optional.ofNullable(row.getString("chosen_because")),
                        NextAction.valueOf(row.getString("action")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("routed_on", LocalDate.class)))
                .optional();
    }

    /** Whether something changed on a case that the rules have not looked at yet: moments later its next step may be another. */
    @Transactional(readOnly = true)
    public boolean isBeingJudged(CaseId id) {
        return jdbc.sql("select exists (select from strategy.to_judge where case_id = :case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    /** A person takes another route than the one proposed; the reason is kept. What a hold forbids stays forbidden. */
    @Transactional
    public void choose(CaseId id, Route route, String because, Actor by) {
        if (because.isBlank()) throw new Refusal("route.reason-missing");
        CaseFacts facts = caseFiles.get(id);
        if (facts.isHeld() && route != Route.CLOSE && route != Route.NONE) {
            throw new Refusal("case.held", facts.holds().getFirst().reason());
        }
        int changed = jdbc.sql("""
                update strategy.work_item
                   set route = :route, reason = :reason, chosen_by = :by, chosen_because = :because, routed_on = :on
                 where case_id = :case""")
                .param("route", route.name())
                .param("reason", RouteReason.DECIDED_BY_PERSON.name())
                .param("by", by.name())
                .param("because", because)
                .param("on", calendar.today())
                .param("case", id.value())
                .update();
        if (changed == 0) throw new Refusal("route.not-routed", facts.reference());
        keepDecision(id, by, because);
        journal.record(
                id.value(),
                facts.clientId(),
                by,
                "route.chosen",
                Map.of("route", Journal.label(route), "because", because));
        board.judgeCases(List.of(id));
    }

    /** Gives the case back to the rule. */
    @Transactional
    public void letRuleDecide(CaseId id, Actor by) {
        CaseFacts facts = caseFiles.get(id);
        jdbc.sql("update strategy.work_item set chosen_by = null, chosen_because = null where case_id = :case")
                .param("case", id.value())
                .update();
        journal.record(id.value(), facts.clientId(), by, "route.given-back", Map.of());
        board.judgeCases(List.of(id));
    }

    /** Lets the rules look at every open case anew; a route that a person chose stands. */
    @Transactional
    public Judgement decideAll() {
        return board.judgeAll();
    }

    private void keepDecision(CaseId id, Actor by, String because) {
        jdbc.sql("""
                insert into strategy.route_decision (decision_id, case_id, client_id, decided_on, route, reason, probability,
                                                     principal, decided_by, note)
                select :id, case_id, client_id, :on, route, reason, probability, principal, :by, :because
                  from strategy.work_item where case_id = :case""")
                .param("id", Uuid7.next())
                .param("on", calendar.today())
                .param("by", by.name())
                .param("because", because)
                .param("case", id.value())
                .update();
    }
}
