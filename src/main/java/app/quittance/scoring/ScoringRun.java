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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
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
            "shadow_model",
            "told_probability",
            "told_30",
            "told_180",
            "told_expected");

    private static final int CASES_AT_A_TIME = 5_000;
    private static final long LOCK = 7_105_114_002L;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final PlannerStatistics statistics;
    private final DebtorBooks books;
    private final BooksElsewhere elsewhere;
    private final Pulses pulses;
    private final ModelInUse model;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("scoring");

    ScoringRun(
            JdbcClient jdbc,
            BulkCopy copy,
            PlannerStatistics statistics,
            DebtorBooks books,
            BooksElsewhere elsewhere,
            Pulses pulses,
            ModelInUse model,
            AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.statistics = statistics;
        this.books = books;
        this.elsewhere = elsewhere;
        this.pulses = pulses;
        this.model = model;
        this.calendar = calendar;
    }

    /**
     * Until the transaction ends, other runs wait: one that read a case before something happened to it must not write its
     * score after one that read it later.
     */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    /** Every open case; gives how many there were. */
    public int ofAll() {
        lock();
        UUID run = Uuid7.next();
        jdbc.sql(sql.get("due-of-all")).param("run", run).update();
        return score(run, true);
    }

    /** The open cases of a batch. */
    public int ofBatch(UUID batch) {
        lock();
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
        lock();
        UUID run = Uuid7.next();
        jdbc.sql(sql.get("due-of-marked"))
                .param("run", run)
                .param("cases", cases.toArray(UUID[]::new))
                .param("across", elsewhere.areUsed())
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

    /** While the database tells of some cases, the scores of those before them are computed beside it. */
    private long stage(UUID run, boolean whole) {
        int day = Invoice.dayOf(calendar.today()) + 1; // the next morning: what came in today is known
        Map<UUID, Pulses.Pulse> known = new HashMap<>();
        Function<BookPage, Read> reading =
                page -> new Read(page, day, known.computeIfAbsent(page.client(), pulses::of));
        InUse champion = model.champion();
        Optional<InUse> challenger = model.challenger();
        BooksElsewhere.Known others = looksAcross(champion, challenger)
                ? elsewhere.ofDue(run, whole, page -> reading.apply(page).at())
                : BooksElsewhere.Known.NOTHING;
        long count = 0;
        try (BookPages pages = books.ofDue(run, whole);
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            var ready = CompletableFuture.completedFuture(List.<List<@Nullable Object>>of());
            while (pages.hasNext()) {
                List<Read> some = readSome(pages, reading);
                var next =
                        CompletableFuture.supplyAsync(() -> rows(run, due(some, others), champion, challenger), beside);
                count += copy.into("scoring.staged", COLUMNS, ready.join().iterator());
                ready = next;
            }
            count += copy.into("scoring.staged", COLUMNS, ready.join().iterator());
        }
        return count;
    }

    private static List<Read> readSome(BookPages pages, Function<BookPage, Read> reading) {
        List<Read> some = new ArrayList<>();
        int cases = 0;
        while (pages.hasNext() && cases < CASES_AT_A_TIME) {
            Read read = reading.apply(pages.next());
            some.add(read);
            cases += read.page().dueCases().size();
        }
        return some;
    }

    /** A page with what is usual of its client. */
    private record Read(BookPage page, int day, Pulses.Pulse pulse) {

        PayerAt at() {
            return new PayerAt(page.payer(), day, pulse.booksDay());
        }
    }

    /** A case to be scored, with all that is known of it. */
    private record Due(UUID client, UUID caseId, Facts facts, long openCents) {}

    private static List<Due> due(List<Read> some, BooksElsewhere.Known others) {
        List<Due> due = new ArrayList<>();
        for (Read read : some) {
            PayerAt at = read.at();
            BookPage page = read.page();
            Situation.Owner owner = others.owner(page);
            page.dueCases().forEach((caseId, debt) -> {
                long open = debt.stream()
                        .mapToLong(invoice -> invoice.openAt(read.day()))
                        .sum();
                var situation = new Situation(at, debt, read.pulse().usual(), others.clients(), owner);
                due.add(new Due(page.client(), caseId, situation.facts(), open));
            });
        }
        return due;
    }

    private boolean looksAcross(InUse champion, Optional<InUse> challenger) {
        return elsewhere.areUsed()
                && (champion.model().main().looksAcrossClients()
                        || challenger
                                .map(each -> each.model().main().looksAcrossClients())
                                .orElse(false));
    }

    private static List<List<@Nullable Object>> rows(
            UUID run, List<Due> due, InUse champion, Optional<InUse> challenger) {
        List<double[]> features =
                due.stream().map(each -> each.facts().features()).toList();
        List<Forecast> forecasts = champion.model().forecast(features);
        Map<UUID, Forecast> told = told(due, champion);
        Optional<double[]> shadows = challenger.map(each -> each.model().main().probabilities(features));
        List<List<@Nullable Object>> rows = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            Due each = due.get(i);
            Forecast forecast = forecasts.get(i);
            Optional<Forecast> toClient = Optional.ofNullable(told.get(each.caseId()));
            rows.add(Arrays.asList(
                    run,
                    each.caseId(),
                    each.client(),
                    rounded(forecast.probability()),
                    rounded(forecast.within30()),
                    rounded(forecast.within180()),
                    expected(forecast, each),
                    champion.version().name(),
                    array(each.facts()),
                    shadows.isEmpty() ? null : rounded(shadows.get()[i]),
                    challenger.map(other -> other.version().name()).orElse(null),
                    toClient.map(is -> rounded(is.probability())).orElse(null),
                    toClient.map(is -> rounded(is.within30())).orElse(null),
                    toClient.map(is -> rounded(is.within180())).orElse(null),
                    toClient.map(is -> expected(is, each)).orElse(null)));
        }
        return rows;
    }

    /** What clients may see, of the cases where that is something else. */
    private static Map<UUID, Forecast> told(List<Due> due, InUse champion) {
        if (!champion.model().main().looksAcrossClients()) {
            return Map.of();
        }
        List<Due> across =
                due.stream().filter(each -> each.facts().lookAcrossClients()).toList();
        List<Forecast> forecasts = champion.model()
                .forecast(across.stream()
                        .map(each -> each.facts().withoutOtherClients().features())
                        .toList());
        Map<UUID, Forecast> told = new HashMap<>();
        for (int i = 0; i < forecasts.size(); i++) {
            told.put(across.get(i).caseId(), forecasts.get(i));
        }
        return told;
    }

    private static BigDecimal expected(Forecast forecast, Due due) {
        return BigDecimal.valueOf(Math.round(forecast.expectedShare() * due.openCents()), 2);
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
