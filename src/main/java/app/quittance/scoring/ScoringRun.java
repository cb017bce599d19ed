package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.PayerAt;
import app.quittance.scoring.feature.Situation;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.registry.ModelInUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var staged = new StagedScores(run, model.champion(), model.challenger());
        BooksElsewhere.Known others = elsewhere.areUsed() && staged.lookAcrossClients()
                ? elsewhere.ofDue(run, whole, page -> reading.apply(page).at())
                : BooksElsewhere.Known.NOTHING;
        long count = 0;
        try (BookPages pages = books.ofDue(run, whole);
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            var ready = CompletableFuture.completedFuture(List.<List<@Nullable Object>>of());
            while (pages.hasNext()) {
                List<Read> some = readSome(pages, reading);
                var next = CompletableFuture.supplyAsync(() -> staged.rows(due(some, others)), beside);
                count += copy.into(
                        "scoring.staged", StagedScores.COLUMNS, ready.join().iterator());
                ready = next;
            }
            count += copy.into(
                    "scoring.staged", StagedScores.COLUMNS, ready.join().iterator());
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

    private static List<StagedScores.Due> due(List<Read> some, BooksElsewhere.Known others) {
        List<StagedScores.Due> due = new ArrayList<>();
        for (Read read : some) {
            PayerAt at = read.at();
            BookPage page = read.page();
            Situation.Owner owner = others.owner(page);
            page.dueCases().forEach((caseId, debt) -> {
                long open = debt.stream()
                        .mapToLong(invoice -> invoice.openAt(read.day()))
                        .sum();
                var situation = new Situation(at, debt, read.pulse().usual(), others.clients(), owner);
                due.add(new StagedScores.Due(page.client(), caseId, situation.facts(), open));
            });
        }
        return due;
    }
}
