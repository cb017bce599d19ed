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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private static final int ROWS_AT_A_TIME = 5_000;

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
        jdbc.sql("select distinct client_id from casefile.api_batch_case where batch_id = :batch")
                .param("batch", opened.batchId())
                .query((row, n) -> row.getObject("client_id", UUID.class))
                .list()
                .forEach(client -> score(client, Optional.of(opened.batchId())));
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
                .mapToInt(client -> score(client, Optional.empty()))
                .sum();
    }

    /** The open cases of a client, or those of them that a batch brought; gives how many there were. */
    private int score(UUID client, Optional<UUID> batch) {
        UUID run = Uuid7.next();
        LocalDate today = calendar.today();
        int day = Invoice.dayOf(today) + 1; // the next morning: what came in today is known
        int booksDay = Math.min(day, book.toldUntil(client));
        ClientPulse pulse = pulse(client, day, booksDay);
        long count = 0;
        try (BookPages pages = book.pages(client, batch)) {
            while (pages.hasNext()) {
                List<List<Object>> some = new ArrayList<>();
                while (pages.hasNext() && some.size() < ROWS_AT_A_TIME) {
                    BookPage page = pages.next();
                    var at = new PayerAt(page.payer(), day, booksDay);
                    page.openCases()
                            .forEach((caseId, debt) ->
                                    some.add(row(run, client, caseId, new Situation(at, debt, pulse))));
                }
                count += copy.into("scoring.staged", COLUMNS, some.iterator());
            }
        }
        statistics.after(count, "scoring.staged");
        keep(run, today);
        statistics.after(count, "scoring.current");
        return Math.toIntExact(count);
    }

    private ClientPulse pulse(UUID client, int day, int booksDay) {
        try (BookPages pages = book.pages(client)) {
            Stream<PayerAt> payers = pages.rest().map(page -> new PayerAt(page.payer(), day, booksDay));
            return new ClientPulse(payers, booksDay, new Target(model.card().targetDays()));
        }
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
