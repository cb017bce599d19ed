package app.quittance.litigation;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.law.Confidence;
import app.quittance.law.delays.Counted;
import app.quittance.law.delays.CourtSeized;
import app.quittance.law.delays.Deadline;
import app.quittance.law.delays.Deadlines;
import app.quittance.law.delays.Delay;
import app.quittance.law.delays.Distance;
import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.ProceduralEvent;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of a matter: opened by what happened, kept until they are met, dropped when the procedure turns. */
@Service
public class MatterDeadlines {

    private final JdbcClient jdbc;
    private final RulebookDesk rulebook;
    private final CaseFiles caseFiles;
    private final Debtors debtors;

    MatterDeadlines(JdbcClient jdbc, RulebookDesk rulebook, CaseFiles caseFiles, Debtors debtors) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.caseFiles = caseFiles;
        this.debtors = debtors;
    }

    /** The deadlines of a case's matter, met ones included, soonest first. */
    @Transactional(readOnly = true)
    public List<DeadlineFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select step, due_on, delay_months, delay_days, moved, article, confidence, met_on
                  from litigation.deadline where case_id = :case order by due_on""")
                .param("case", caseId.value())
                .query((row, n) -> new DeadlineFacts(
                        ProceduralStep.valueOf(row.getString("step")),
                        row.getObject("due_on", LocalDate.class),
                        new Counted(
                                new Delay(row.getInt("delay_months"), row.getInt("delay_days")),
                                row.getBoolean("moved")),
                        row.getString("article"),
                        Confidence.valueOf(row.getString("confidence")),
                        Optional.ofNullable(row.getObject("met_on", LocalDate.class))))
                .list();
    }

    void open(MatterFacts matter, ProceduralEvent event, LocalDate on) {
        DebtorCard debtor = debtors.get(caseFiles.get(matter.caseId()).debtorId());
        String department = debtor.postcode().map(MatterDeadlines::department).orElse("");
        Deadlines law = new Deadlines(rulebook.current(), HolidayZone.ofDepartment(department));
        Distance distance = department.length() == 3 ? Distance.OVERSEAS : Distance.METROPOLE;
        for (Deadline deadline : law.after(event, on, seized(matter), distance)) keep(matter, deadline);
    }

    LocalDate lastDayToServe(MatterFacts matter) {
        return lastDay(matter, ProceduralStep.SERVE_ORDER);
    }

    LocalDate lastDayToOppose(MatterFacts matter) {
        return lastDay(matter, ProceduralStep.OPPOSE);
    }

    void met(MatterFacts matter, ProceduralStep step, LocalDate on) {
        jdbc.sql("""
                update litigation.deadline set met_on = :on
                 where matter_id = :matter and step = :step and met_on is null""")
                .param("on", on)
                .param("matter", matter.id())
                .param("step", step.name())
                .update();
    }

    void forgetOpen(MatterFacts matter) {
        jdbc.sql("delete from litigation.deadline where matter_id = :matter and met_on is null")
                .param("matter", matter.id())
                .update();
    }

    List<CaseId> unservedBefore(LocalDate today) {
        return jdbc.sql("""
                select d.case_id from litigation.deadline d join litigation.matter m using (matter_id)
                 where m.status = 'ORDERED' and d.step = 'SERVE_ORDER' and d.met_on is null and d.due_on < :today""")
                .param("today", today)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private LocalDate lastDay(MatterFacts matter, ProceduralStep step) {
        return jdbc.sql("""
                select due_on from litigation.deadline where matter_id = :matter and step = :step
                 order by deadline_id desc limit 1""")
                .param("matter", matter.id())
                .param("step", step.name())
                .query((row, n) -> row.getObject("due_on", LocalDate.class))
                .optional()
                .orElseThrow(() -> new Refusal("matter.date-order"));
    }

    private void keep(MatterFacts matter, Deadline deadline) {
        jdbc.sql("""
                insert into litigation.deadline (deadline_id, matter_id, case_id, client_id, step, due_on, delay_months,
                                                 delay_days, moved, article, confidence)
                values (:id, :matter, :case, :client, :step, :on, :months, :days, :moved, :article, :confidence)""")
                .param("id", Uuid7.next())
                .param("matter", matter.id())
                .param("case", matter.caseId().value())
                .param("client", matter.clientId().value())
                .param("step", deadline.step().name())
                .param("on", deadline.on())
                .param("months", deadline.counted().delay().months())
                .param("days", deadline.counted().delay().days())
                .param("moved", deadline.counted().moved())
                .param("article", deadline.article())
                .param("confidence", deadline.confidence().name())
                .update();
    }

    private static @Nullable CourtSeized seized(MatterFacts matter) {
        return matter.courtKind()
                .map(kind -> switch (kind) {
                    case "TJ", "TPROX" -> CourtSeized.TJ;
                    case "JCP" -> CourtSeized.JCP;
                    default -> CourtSeized.TC;
                })
                .orElse(null);
    }

    /** The department of a postcode: its first two figures, three overseas. */
    private static String department(String postcode) {
        return postcode.startsWith("97") || postcode.startsWith("98")
                ? postcode.substring(0, 3)
                : postcode.substring(0, 2);
    }
}
