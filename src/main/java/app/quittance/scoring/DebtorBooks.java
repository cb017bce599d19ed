package app.quittance.scoring;

import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all that the dealings between a client and a debtor tell: past invoices, and the claims that the client handed over
 * with what was paid of them since. An invoice that stands in both is one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DebtorBooks {

    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;
    private final PlannerStatistics statistics;
    private final SqlFiles sql = SqlFiles.of("scoring");

    DebtorBooks(JdbcClient jdbc, PlannerStatistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** A page for each debtor of a run's due cases, client by client; to be closed before the transaction ends. */
    public BookPages ofDue(UUID run, boolean whole) {
        int debtors = jdbc.sql(sql.get("readings-of-due")).param("run", run).update();
        return pages(run, whole, debtors);
    }

    /**
     * A page for each client of those debtors of a run whom several clients know; none of them is to be scored.
     *
     * @param beforehand what else to do with the run of the reading, before the pages are read
     */
    public BookPages elsewhereOfDue(UUID due, boolean whole, Consumer<UUID> beforehand) {
        UUID run = UUID.randomUUID();
        int debtors = jdbc.sql(sql.get("readings-elsewhere"))
                .param("run", run)
                .param("due", due)
                .update();
        beforehand.accept(run);
        return pages(run, whole, debtors);
    }

    /** A page for each debtor that a client ever had, none of which is to be scored. */
    public BookPages ofClient(UUID client) {
        UUID run = UUID.randomUUID();
        int debtors = jdbc.sql(sql.get("readings-of-client"))
                .param("run", run)
                .param("client", client)
                .update();
        return pages(run, false, debtors);
    }

    private BookPages pages(UUID run, boolean whole, int debtors) {
        statistics.after(debtors, "scoring.reading", "scoring.due_case");
        return new BookPages(
                List.of(
                        rows("history-of-debtors", run, whole, (row, n) -> PageDraft.past(row)),
                        rows("claims-of-debtors", run, whole, (row, n) -> PageDraft.claim(row)),
                        rows("payments-of-debtors", run, whole, (row, n) -> PageDraft.payment(row)),
                        rows("dealings-of-debtors", run, whole, (row, n) -> PageDraft.lived(row))),
                () -> jdbc.sql("delete from scoring.reading where run_id = :run")
                        .param("run", run)
                        .update());
    }

    private Stream<PageDraft.Telling> rows(
            String query, UUID run, boolean whole, RowMapper<PageDraft.Telling> tellings) {
        return jdbc
                .sql(sql.get(query))
                .withFetchSize(ROWS_AT_A_TIME)
                .param("run", run)
                .param("whole", whole)
                .query(tellings)
                .stream();
    }
}
