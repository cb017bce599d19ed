package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import app.quittance.law.delays.Deadline;
import app.quittance.law.delays.ProceduralStep;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes deadlines: those of a matter before a court, and those of a case that no court has. */
@Component
class DeadlineRows {

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose deadline it is. */
    record Owner(@Nullable UUID matter, CaseId caseId, ClientId clientId) {

        static Owner of(MatterFacts matter) {
            return new Owner(matter.id(), matter.caseId(), matter.clientId());
        }

        static Owner of(CaseFacts file) {
            return new Owner(null, file.id(), file.clientId());
        }
    }

    /** What opened it, on which day, and who said so. */
    record Opening(String event, LocalDate on, Actor by) {}

    void add(Owner owner, Opening opening, Deadline deadline) {
        written("""
                insert into litigation.deadline (deadline_id, matter_id, case_id, client_id, step, due_on, delay_months,
                                                 delay_days, moved, article, confidence, event, counted_from, entered_by,
                                                 enterer)
                values (:id, :matter, :case, :client, :step, :on, :months, :days, :moved, :article, :confidence, :event,
                        :from, :by, :enterer)""", owner, opening, deadline)
                .param("id", Uuid7.next())
                .param("client", owner.clientId().value())
                .update();
    }

    /** Counts one again that this event has opened; says whether there was one. Who checked its old day has not checked this one. */
    boolean recount(Owner owner, Opening opening, Deadline deadline) {
        return written("""
                        update litigation.deadline
                           set due_on = :on, delay_months = :months, delay_days = :days, moved = :moved, article = :article,
                               confidence = :confidence, counted_from = :from, entered_by = :by, enterer = :enterer,
                               confirmed_by = null, confirmer = null, confirmed_on = null
                         where case_id = :case and matter_id is not distinct from cast(:matter as uuid)
                           and event = :event and step = :step""", owner, opening, deadline).update() > 0;
    }

    /** The step was taken on this day, for a case that no court has. */
    void met(CaseId caseId, ProceduralStep step, LocalDate on) {
        jdbc.sql("""
                update litigation.deadline set met_on = :on
                 where case_id = :case and matter_id is null and step = :step and met_on is null""")
                .param("on", on)
                .param("case", caseId.value())
                .param("step", step.name())
                .update();
    }

    /** Nothing is to be done any more of these steps, for a case that no court has. */
    void forget(CaseId caseId, ProceduralStep... steps) {
        for (ProceduralStep step : steps) {
            jdbc.sql("""
                    delete from litigation.deadline
                     where case_id = :case and matter_id is null and step = :step and met_on is null""")
                    .param("case", caseId.value())
                    .param("step", step.name())
                    .update();
        }
    }

    private JdbcClient.StatementSpec written(String statement, Owner owner, Opening opening, Deadline deadline) {
        return jdbc.sql(statement)
                .param("matter", owner.matter())
                .param("case", owner.caseId().value())
                .param("event", opening.event())
                .param("step", deadline.step().name())
                .param("on", deadline.on())
                .param("months", deadline.counted().delay().months())
                .param("days", deadline.counted().delay().days())
                .param("moved", deadline.counted().moved())
                .param("article", deadline.article())
                .param("confidence", deadline.confidence().name())
                .param("from", opening.on())
                .param("by", opening.by().id())
                .param("enterer", opening.by().name());
    }
}
