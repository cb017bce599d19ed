package app.quittance.scoring;

import app.quittance.platform.SqlFiles;
import app.quittance.scoring.history.Invoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all that one client's dealings tell: the past invoices of its debtors, and the claims that it handed over with
 * what was paid of them since. An invoice that stands in both is one.
 */
@Component
class ClientBook {

    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("scoring");

    ClientBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page for each debtor of a client, one after the other; to be closed before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BookPages pages(UUID client) {
        return pages(client, Optional.empty());
    }

    /** The pages of those debtors alone to whom a batch brought cases; open cases of other batches are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BookPages pages(UUID client, Optional<UUID> batch) {
        return new BookPages(List.of(
                rows("history-of-client", client, batch, (row, n) -> PageDraft.past(row)),
                rows("claims-of-client", client, batch, (row, n) -> PageDraft.claim(row)),
                rows("payments-of-claims", client, batch, (row, n) -> PageDraft.payment(row))));
    }

    private Stream<PageDraft.Fact> rows(
            String query, UUID client, Optional<UUID> batch, RowMapper<PageDraft.Fact> facts) {
        return jdbc
                .sql(sql.get(query))
                .withFetchSize(ROWS_AT_A_TIME)
                .param("client", client)
                .param("batch", batch.orElse(null))
                .query(facts)
                .stream();
    }

    /** The day after the last thing that the client's history tells; without one, far in the past. */
    int toldUntil(UUID client) {
        return jdbc.sql(sql.get("history-told-until"))
                .param("client", client)
                .query(LocalDate.class)
                .optional()
                .map(last -> Invoice.dayOf(last.plusDays(1)))
                .orElse(0);
    }
}
