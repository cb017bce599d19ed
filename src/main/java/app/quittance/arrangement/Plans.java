package app.quittance.arrangement;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payment plans. While one runs, nothing is demanded beside it; an instalment that stays unpaid ends it. What became of an
 * instalment follows from the payments received since the plan was agreed, in order, and from the calendar.
 */
@Service
public class Plans {

    private static final HousePolicy POLICY = HousePolicy.HOUSE;

    private final PlanRows rows;
    private final JdbcClient jdbc;
    private final Arrangeable arrangeable;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("arrangement");

    Plans(
            PlanRows rows,
            JdbcClient jdbc,
            Arrangeable arrangeable,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.arrangeable = arrangeable;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    /** Agrees on instalments, which add up to no more than is owed today. A promise that is waited for gives way to them. */
    @Transactional
    public PlanId agree(CaseId caseId, List<Instalment> instalments, Actor by) {
        LocalDate today = calendar.today();
        var schedule = new Schedule(instalments);
        CaseFacts file = arrangeable.require(caseId, schedule.total());
        LocalDate first = schedule.firstOn();
        if (first.isBefore(today) || first.isAfter(today.plusDays(POLICY.firstInstalmentWithinDays()))) {
            throw new Refusal("plan.first-date", POLICY.firstInstalmentWithinDays());
        }
        promises.replacePending(file, today, "promise.replaced-by-plan", by);
        PlanId id = PlanId.random();
        rows.insert(id, file, schedule, today, by, POLICY);
        Money total = schedule.total();
        var details = Map.of(
                "total", total.amount() + " " + total.currency(),
                "instalments", Integer.toString(instalments.size()),
                "first", first.toString());
        journal.record(caseId.value(), file.clientId(), by, "plan.agreed", details);
        events.publishEvent(new PlanAgreed(id, caseId, today));
        return id;
    }

    /** Gives a running plan up by agreement; the whole debt is due again. */
    @Transactional
    public void end(CaseId caseId, String reason, Actor by) {
        PlanFacts plan = running(caseId).orElseThrow(() -> new Refusal("plan.none-running"));
        CaseFacts file = arrangeable.file(caseId);
        rows.end(plan.id(), calendar.today());
        journal.record(caseId.value(), file.clientId(), by, "plan.ended", Map.of("reason", reason));
    }

    /** Monthly instalments for what is owed today, to be shown before anything is agreed. */
    @Transactional(readOnly = true)
    public Schedule propose(CaseId caseId, int instalments, LocalDate firstOn) {
        return Schedule.monthly(arrangeable.owed(caseId), instalments, firstOn);
    }

    /** The plans of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanFacts> of(CaseId caseId) {
        return rows.of(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<PlanFacts> running(CaseId caseId) {
        return of(caseId).stream()
                .filter(plan -> plan.status() == PlanStatus.RUNNING)
                .findFirst();
    }

    /** Whether the debtor pays in instalments: no notice and no escalation meanwhile. */
    @Transactional(readOnly = true)
    public boolean hasRunningPlan(CaseId caseId) {
        return rows.hasRunning(caseId);
    }

    /**
     * Finds on a date which instalments were kept or missed and which plans are over, and gives the number of these; doing
     * it again changes nothing.
     */
    @Transactional
    public int judge(LocalDate today) {
        return judged(today, null);
    }

    /** As {@link #judge(LocalDate)}, for cases of which a payment came or went. */
    @Transactional
    int judge(LocalDate today, List<CaseId> cases) {
        return judged(today, cases.stream().map(CaseId::value).toArray(UUID[]::new));
    }

    private int judged(LocalDate today, UUID @Nullable [] cases) {
        jdbc.sql(sql.get("judge-instalments"))
                .param("today", today)
                .param("cases", cases)
                .update();
        List<Judged> judged = jdbc.sql(sql.get("judge-plans"))
                .param("today", today)
                .param("cases", cases)
                .query(Judged::read)
                .list();
        Judged.tell(judged, "plan.", journal);
        judged.stream()
                .filter(each -> each.status().equals(PlanStatus.BROKEN.name()))
                .forEach(each ->
                        events.publishEvent(new PlanBroken(new PlanId(each.id()), new CaseId(each.caseId()), today)));
        return judged.size();
    }

    /** A case ended: nothing more is waited for. */
    @Transactional
    void lapse(CaseId caseId, LocalDate on) {
        running(caseId).ifPresent(plan -> rows.end(plan.id(), on));
    }
}
