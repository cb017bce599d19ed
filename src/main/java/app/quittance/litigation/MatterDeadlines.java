package app.quittance.litigation;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
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
import app.quittance.litigation.DeadlineRows.Opening;
import app.quittance.litigation.DeadlineRows.Owner;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of a matter: opened by what happened, moved when its day is corrected, kept until they are met, dropped when the
 * procedure turns. Of those on which a right hangs, a second person confirms the day that was entered.
 */
@Service
public class MatterDeadlines {

    private final JdbcClient jdbc;
    private final DeadlineRows rows;
    private final RulebookDesk rulebook;
    private final CaseFiles caseFiles;
    private final Debtors debtors;
    private final Journal journal;
    private final AgencyCalendar calendar;

    MatterDeadlines(
            JdbcClient jdbc,
            DeadlineRows rows,
            RulebookDesk rulebook,
            CaseFiles caseFiles,
            Debtors debtors,
            Journal journal,
            AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rulebook = rulebook;
        this.caseFiles = caseFiles;
        this.debtors = debtors;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The deadlines of a case's matter, met ones included, soonest first. */
    @Transactional(readOnly = true)
    public List<DeadlineFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select deadline_id, step, due_on, delay_months, delay_days, moved, article, confidence, met_on, counted_from,
                       enterer, confirmer
                  from litigation.deadline where case_id = :case order by due_on""")
                .param("case", caseId.value())
                .query((row, n) -> new DeadlineFacts(
                        row.getObject("deadline_id", UUID.class),
                        ProceduralStep.valueOf(row.getString("step")),
                        row.getObject("due_on", LocalDate.class),
                        new Counted(
                                new Delay(row.getInt("delay_months"), row.getInt("delay_days")),
                                row.getBoolean("moved")),
                        row.getString("article"),
                        Confidence.valueOf(row.getString("confidence")),
                        Optional.ofNullable(row.getObject("met_on", LocalDate.class)),
                        row.getObject("counted_from", LocalDate.class),
                        row.getString("enterer"),
                        Optional.ofNullable(row.getString("confirmer"))))
                .list();
    }

    /** A second person has checked the day from which a fatal deadline is counted; the one who entered it may not. */
    @Transactional
    public void confirm(CaseId caseId, UUID deadline, Actor by) {
        DeadlineFacts facts = get(caseId, deadline);
        if (!facts.isToBeConfirmed()) throw new Refusal("deadline.nothing-to-confirm");
        int confirmed = jdbc.sql("""
                update litigation.deadline set confirmed_by = :by, confirmer = :name, confirmed_on = :on
                 where deadline_id = :id and entered_by is distinct from :by""")
                .param("by", by.id())
                .param("name", by.name())
                .param("on", calendar.today())
                .param("id", deadline)
                .update();
        if (confirmed == 0) throw new Refusal("deadline.second-person", facts.enterer());
        tell(caseId, by, "litigation.deadline-confirmed", facts, facts.dueOn());
    }

    /** What was to be done by a deadline was done on this day: costs deposited, a lawyer appointed. */
    @Transactional
    public void met(CaseId caseId, UUID deadline, LocalDate on, Actor by) {
        DeadlineFacts facts = get(caseId, deadline);
        if (!facts.isMetByHand()) throw new Refusal("deadline.not-met-by-hand");
        if (on.isAfter(calendar.today())) throw new Refusal("matter.future", on);
        if (on.isBefore(facts.countedFrom())) throw new Refusal("matter.date-order");
        jdbc.sql("update litigation.deadline set met_on = :on where deadline_id = :id")
                .param("on", on)
                .param("id", deadline)
                .update();
        tell(caseId, by, "litigation.deadline-met", facts, on);
    }

    private DeadlineFacts get(CaseId caseId, UUID deadline) {
        return of(caseId).stream()
                .filter(each -> each.id().equals(deadline))
                .findFirst()
                .orElseThrow(() -> new Unknown("deadline " + deadline));
    }

    private void tell(CaseId caseId, Actor by, String kind, DeadlineFacts facts, LocalDate on) {
        journal.record(
                caseId.value(),
                caseFiles.get(caseId).clientId(),
                by,
                kind,
                Map.of("step", Journal.label(facts.step()), "on", on.toString()));
    }

    void open(MatterFacts matter, ProceduralEvent event, LocalDate on, Actor by) {
        for (Deadline deadline : after(matter, event, on)) {
            rows.add(Owner.of(matter), new Opening(event.name(), on, by), deadline);
        }
    }

    /** Counts again what a day opened, now that it is another one; who checked the old day has not checked this one. */
    void move(MatterFacts matter, ProceduralEvent event, LocalDate on, Actor by) {
        if (!hasOpened(matter, event)) return;
        List<Deadline> anew = after(matter, event, on);
        var opening = new Opening(event.name(), on, by);
        for (Deadline deadline : anew) {
            if (!rows.recount(Owner.of(matter), opening, deadline)) rows.add(Owner.of(matter), opening, deadline);
        }
        jdbc.sql("""
                delete from litigation.deadline
                 where matter_id = :matter and event = :event and met_on is null and step <> all (:steps)""")
                .param("matter", matter.id())
                .param("event", event.name())
                .param("steps", anew.stream().map(each -> each.step().name()).toArray(String[]::new))
                .update();
    }

    private boolean hasOpened(MatterFacts matter, ProceduralEvent event) {
        return jdbc.sql("select exists (select from litigation.deadline where matter_id = :matter and event = :event)")
                .param("matter", matter.id())
                .param("event", event.name())
                .query(Boolean.class)
                .single();
    }

    private List<Deadline> after(MatterFacts matter, ProceduralEvent event, LocalDate on) {
        DebtorCard debtor = debtors.get(caseFiles.get(matter.caseId()).debtorId());
        String department = debtor.postcode().map(MatterDeadlines::department).orElse("");
        Deadlines law = new Deadlines(rulebook.current(), HolidayZone.ofDepartment(department));
        Distance distance = department.length() == 3 ? Distance.OVERSEAS : Distance.METROPOLE;
        return law.after(event, on, seized(matter), distance);
    }

    LocalDate lastDayToServe(MatterFacts matter) {
        return lastDay(matter, ProceduralStep.SERVE_ORDER);
    }

    /** Whether a time to oppose still runs on a day; once a title was recorded, one that had passed is no longer kept. */
    boolean mayOpposeOn(MatterFacts matter, LocalDate day) {
        return jdbc.sql("""
                select exists (select from litigation.deadline
                 where matter_id = :matter and step = 'OPPOSE' and due_on >= :day)""")
                .param("matter", matter.id())
                .param("day", day)
                .query(Boolean.class)
                .single();
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

    void forgetAll(MatterFacts matter) {
        jdbc.sql("delete from litigation.deadline where matter_id = :matter")
                .param("matter", matter.id())
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
    static String department(String postcode) {
        return postcode.startsWith("97") || postcode.startsWith("98")
                ? postcode.substring(0, 3)
                : postcode.substring(0, 2);
    }
}
