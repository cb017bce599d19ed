package app.quittance.strategy;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.platform.Tally;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the route and the next step of every open case up to date: reads cases by the page, asks the two rules, and writes
 * what changed in a few statements.
 */
@Service
class WorkBoard {

    private static final int PAGE = 10_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<String> COLUMNS =
            List.of("run_id", "case_id", "route", "reason", "action", "due_on", "probability", "principal", "expected");

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final PlannerStatistics statistics;
    private final AgencyCalendar calendar;
    private final RulebookDesk rulebook;
    private final RoutingRule routing = new RoutingRule(RoutingPolicy.HOUSE);
    private final SqlFiles sql = SqlFiles.of("strategy");

    WorkBoard(
            JdbcClient jdbc,
            BulkCopy copy,
            PlannerStatistics statistics,
            AgencyCalendar calendar,
            RulebookDesk rulebook) {
        this.statistics = statistics;
        this.jdbc = jdbc;
        this.copy = copy;
        this.calendar = calendar;
        this.rulebook = rulebook;
    }

    @Bean
    static Tally workTally() {
        return Tally.of("strategy", "work_tally");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void judgeBatch(UUID batch) {
        UUID run = Uuid7.next();
        judge(run, batch, null);
        keep(run);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void judgeCases(List<CaseId> cases) {
        if (cases.isEmpty()) return;
        UUID run = Uuid7.next();
        judge(run, null, cases.stream().map(CaseId::value).toArray(UUID[]::new));
        keep(run);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Judgement judgeAll() {
        UUID run = Uuid7.next();
        int judged = judge(run, null, null);
        List<Judgement.Change> first = firstChanges(run);
        Kept kept = keep(run);
        return new Judgement(judged, kept.decisions(), kept.workItems(), first);
    }

    private int judge(UUID run, @Nullable UUID batch, UUID @Nullable [] cases) {
        LocalDate today = calendar.today();
        Rulebook rules = rulebook.current();
        UUID after = BEFORE_ALL;
        int count = 0;
        List<JudgedCase> page;
        do {
            page = page(batch, cases, after);
            copy.into(
                    "strategy.staged_work",
                    COLUMNS,
                    page.stream().map(judged -> row(run, judged, rules, today)).iterator());
            count += page.size();
            if (!page.isEmpty()) after = page.getLast().caseId();
        } while (page.size() == PAGE);
        statistics.after(count, "strategy.staged_work");
        return count;
    }

    private List<JudgedCase> page(@Nullable UUID batch, UUID @Nullable [] cases, UUID after) {
        return jdbc.sql(sql.get("cases-to-judge"))
                .param("batch", batch)
                .param("cases", cases)
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> JudgedCase.of(row))
                .list();
    }

    private List<Object> row(UUID run, JudgedCase judged, Rulebook rules, LocalDate today) {
        RoutingRule.Proposal route = judged.chosen().orElseGet(() -> propose(judged, rules, today));
        NextActionRule.Step next = NextActionRule.decide(
                judged.progress(), route.route(), judged.care().pace(), today);
        return Arrays.asList(
                run,
                judged.caseId(),
                route.route(),
                route.reason(),
                next.action(),
                next.dueOn(),
                judged.probability(),
                judged.principal().amount(),
                judged.expected());
    }

    private RoutingRule.Proposal propose(JudgedCase judged, Rulebook rules, LocalDate today) {
        LocalDate oldest = judged.oldestDueOn().orElse(today);
        return routing.decide(
                new Situation(
                        judged.probability().doubleValue(),
                        judged.principal(),
                        oldest,
                        judged.limitedAfter(rules),
                        judged.progress().holds(),
                        judged.care().courtNeedsTheClient()),
                today);
    }

    private List<Judgement.Change> firstChanges(UUID run) {
        return jdbc.sql(sql.get("changes-of-run"))
                .param("run", run)
                .param("most", Judgement.MOST_CHANGES)
                .query((row, n) -> Judgement.Change.of(row))
                .list();
    }

    private record Kept(int decisions, int workItems) {}

    private Kept keep(UUID run) {
        var kept = new Kept(keep("keep-decisions", run), keep("keep-judgements", run));
        statistics.after(kept.workItems(), "strategy.work_item");
        jdbc.sql("delete from strategy.staged_work where run_id = :run")
                .param("run", run)
                .update();
        return kept;
    }

    private int keep(String step, UUID run) {
        return jdbc.sql(sql.get(step))
                .param("run", run)
                .param("on", calendar.today())
                .param("by", "routing rule")
                .update();
    }
}
