package app.quittance.scoring;

import app.quittance.casefile.CasesOpened;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.ClientPulse;
import app.quittance.scoring.feature.PayerAt;
import app.quittance.scoring.feature.Situation;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.Invoice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Scores cases client by client: those of a batch when it arrives, all of them on request. */
@Service
public class CaseScoring {

    private static final List<String> COLUMNS =
            List.of("run_id", "case_id", "client_id_of_case", "probability", "model", "reasons");

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final PlannerStatistics statistics;
    private final ClientBook book;
    private final Scorer scorer;
    private final ModelInUse model;
    private final JsonMapper json;
    private final AgencyCalendar calendar;
    private final ApplicationEventPublisher events;
    private final SqlFiles sql = SqlFiles.of("scoring");

    CaseScoring(
            JdbcClient jdbc,
            BulkCopy copy,
            PlannerStatistics statistics,
            ClientBook book,
            Scorer scorer,
            ModelInUse model,
            JsonMapper json,
            AgencyCalendar calendar,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.statistics = statistics;
        this.book = book;
        this.scorer = scorer;
        this.model = model;
        this.json = json;
        this.calendar = calendar;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CasesOpened opened) {
        record OfBatch(UUID caseId, UUID clientId) {}
        List<OfBatch> batch = jdbc.sql("select case_id, client_id from casefile.api_batch_case where batch_id = :batch")
                .param("batch", opened.batchId())
                .query((row, n) ->
                        new OfBatch(row.getObject("case_id", UUID.class), row.getObject("client_id", UUID.class)))
                .list();
        Set<UUID> cases = new HashSet<>();
        batch.forEach(each -> cases.add(each.caseId()));
        batch.stream().map(OfBatch::clientId).distinct().forEach(client -> score(client, cases::contains));
        events.publishEvent(new CasesScored(opened.batchId()));
    }

    @ApplicationModuleListener
    void on(AgencyDayChanged day) {
        scoreForToday();
    }

    /** Scores every open case for the day and tells it; the routes follow. Doing it again on the same day writes nothing. */
    @Transactional
    public void scoreForToday() {
        scoreAll();
        events.publishEvent(new OpenCasesScored(calendar.today()));
    }

    /** Scores every open case anew; gives how many there were. */
    @Transactional
    public int scoreAll() {
        return jdbc
                .sql("select distinct client_id from casefile.api_case where status <> 'CLOSED'")
                .query((row, n) -> row.getObject("client_id", UUID.class))
                .list()
                .stream()
                .mapToInt(client -> score(client, caseId -> true))
                .sum();
    }

    private int score(UUID client, Predicate<UUID> wanted) {
        UUID run = Uuid7.next();
        LocalDate today = calendar.today();
        int day = Invoice.dayOf(today) + 1; // the next morning: what came in today is known
        record Known(PayerAt at, Map<UUID, List<Invoice>> cases) {}
        ClientBook.Book dealings = book.of(client);
        int booksDay = Math.min(day, dealings.toldUntil());
        List<Known> known = dealings.pages().stream()
                .map(page -> new Known(new PayerAt(page.payer(), day, booksDay), page.openCases()))
                .toList();
        ClientPulse pulse = new ClientPulse(
                known.stream().map(Known::at).toList(),
                booksDay,
                new Target(model.card().targetDays()));
        Stream<List<Object>> rows = known.stream()
                .flatMap(payer -> payer.cases().entrySet().stream()
                        .filter(entry -> wanted.test(entry.getKey()))
                        .map(entry ->
                                row(run, client, entry.getKey(), new Situation(payer.at(), entry.getValue(), pulse))));
        long count = copy.into("scoring.staged", COLUMNS, rows.iterator());
        statistics.after(count, "scoring.staged");
        keep(run, today);
        statistics.after(count, "scoring.current");
        return Math.toIntExact(count);
    }

    private List<Object> row(UUID run, UUID client, UUID caseId, Situation situation) {
        Scorer.Scored scored = scorer.score(situation);
        return Arrays.asList(
                run, caseId, client, scored.probability(), model.name(), json.writeValueAsString(scored.reasons()));
    }

    private void keep(UUID run, LocalDate today) {
        for (String step : List.of("keep-past", "keep-current")) {
            jdbc.sql(sql.get(step)).param("run", run).param("on", today).update();
        }
        jdbc.sql("delete from scoring.staged where run_id = :run")
                .param("run", run)
                .update();
    }
}
