package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.feature.PayerAt;
import app.quittance.scoring.feature.Situation;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.learning.Forecast;
import app.quittance.scoring.registry.InUse;
import app.quittance.scoring.registry.ModelInUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One run over the cases that are due: their debtors' books are read once, forecasts made thousands at a time, and what
 * changed is written by sets. The work grows with the cases that are due, not with those that are not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScoringRun {

    private static final List<String> COLUMNS = List.of(
            "run_id",
            "case_id",
            "of_client",
            "probability",
            "within_30",
            "within_180",
            "expected",
            "model",
            "facts",
            "shadow",
            "shadow_model");

    private static final int CASES_AT_A_TIME = 5_000;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final PlannerStatistics statistics;
    private final DebtorBooks books;
    private final Pulses pulses;
    private final ModelInUse model;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("scoring");

    ScoringRun(
            JdbcClient jdbc,
            BulkCopy copy,
            PlannerStatistics statistics,
            DebtorBooks books,
            Pulses pulses,
            ModelInUse model,
            AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.statistics = statistics;
        this.books = books;
        this.pulses = pulses;
        this.model = model;
        this.calendar = calendar;
    }

    /** Every open case; gives how many there were. */
    public int ofAll() {
        UUID run = Uuid7.next();
        jdbc.sql(sql.get("due-of-all")).param("run", run).update();
        return score(run, true);
    }

    /** The open cases of a batch. */
    public int ofBatch(UUID batch) {
        UUID run = Uuid7.next();
        jdbc.sql(sql.get("due-of-batch"))
                .param("run", run)
                .param("batch", batch)
                .update();
        return score(run, false);
    }

    /**
     * Those of these cases that are open, and the others of the same debtors with the same client, which look at them;
     * gives the ones whose probability is another than before.
     */
    public List<CaseId> ofDebtorsIn(List<UUID> cases) {
        UUID run = Uuid7.next();
        jdbc.sql(sql.get("due-of-marked"))
                .param("run", run)
                .param("cases", cases.toArray(UUID[]::new))
                .update();
        stage(run, false);
        List<CaseId> moved = keep("keep-past", run, " returning case_id")
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
        keep("keep-current", run, "").update();
        keep("keep-shadow", run, "").update();
        clear(run);
        return moved;
    }

    private int score(UUID run, boolean whole) {
        long count = stage(run, whole);
        statistics.after(count, "scoring.staged");
        keep("keep-past", run, "").update();
        keep("keep-current", run, "").update();
        keep("keep-shadow", run, "").update();
        statistics.after(count, "scoring.current");
        clear(run);
        return Math.toIntExact(count);
    }

    private JdbcClient.StatementSpec keep(String step, UUID run, String returning) {
        return jdbc.sql(sql.get(step) + returning).param("run", run).param("on", calendar.today());
    }

    private void clear(UUID run) {
        for (String table : List.of("scoring.staged", "scoring.due_case")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", run)
                    .update();
        }
    }

    private long stage(UUID run, boolean whole) {
        int day = Invoice.dayOf(calendar.today()) + 1; // the next morning: what came in today is known
        Map<UUID, Pulses.Pulse> known = new HashMap<>();
        InUse champion = model.champion();
        Optional<InUse> challenger = model.challenger();
        long count = 0;
        try (BookPages pages = books.ofDue(run, whole)) {
            while (pages.hasNext()) {
                List<Due> some = new ArrayList<>(CASES_AT_A_TIME);
                while (pages.hasNext() && some.size() < CASES_AT_A_TIME) {
                    BookPage page = pages.next();
                    addDue(page, day, known.computeIfAbsent(page.client(), pulses::of), some);
                }
                count += copy.into(
                        "scoring.staged",
                        COLUMNS,
                        rows(run, some, champion, challenger).iterator());
            }
        }
        return count;
    }

    /** A case to be scored, with all that is known of it. */
    private record Due(UUID client, UUID caseId, Facts facts, long openCents) {}

    private static void addDue(BookPage page, int day, Pulses.Pulse pulse, List<Due> due) {
        var at = new PayerAt(page.payer(), day, Math.min(day, pulse.booksDay()));
        page.dueCases().forEach((caseId, debt) -> {
            long open = debt.stream().mapToLong(invoice -> invoice.openAt(day)).sum();
            due.add(new Due(page.client(), caseId, new Situation(at, debt, pulse.usual()).facts(), open));
        });
    }

    private static List<List<@Nullable Object>> rows(
            UUID run, List<Due> due, InUse champion, Optional<InUse> challenger) {
        List<double[]> features =
                due.stream().map(each -> each.facts().features()).toList();
        List<Forecast> forecasts = champion.model().forecast(features);
        Optional<double[]> shadows = challenger.map(each -> each.model().main().probabilities(features));
        List<List<@Nullable Object>> rows = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            Due each = due.get(i);
            Forecast forecast = forecasts.get(i);
            rows.add(Arrays.asList(
                    run,
                    each.caseId(),
                    each.client(),
                    rounded(forecast.probability()),
                    rounded(forecast.within30()),
                    rounded(forecast.within180()),
                    BigDecimal.valueOf(Math.round(forecast.expectedShare() * each.openCents()), 2),
                    champion.version().name(),
                    array(each.facts()),
                    shadows.isEmpty() ? null : rounded(shadows.get()[i]),
                    challenger.map(other -> other.version().name()).orElse(null)));
        }
        return rows;
    }

    private static @Nullable BigDecimal rounded(double probability) {
        return Double.isNaN(probability)
                ? null
                : BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP);
    }

    private static String array(Facts facts) {
        StringBuilder text = new StringBuilder("{");
        for (float number : facts.numbers()) {
            text.append(text.length() > 1 ? "," : "").append(number);
        }
        return text.append('}').toString();
    }
}
