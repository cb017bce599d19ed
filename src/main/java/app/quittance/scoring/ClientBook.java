package app.quittance.scoring;

import app.quittance.platform.SqlFiles;
import app.quittance.scoring.history.Invoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all that one client's dealings tell: the past invoices of its debtors, and the claims that it handed over with
 * what was paid of them since. An invoice that stands in both is one.
 */
@Component
class ClientBook {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("scoring");

    ClientBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The dealings of a client.
     *
     * @param toldUntil the day after the last thing that the client's history tells; without one, far in the past
     */
    record Book(List<BookPage> pages, int toldUntil) {}

    Book of(UUID client) {
        Map<UUID, PageDraft> drafts = new LinkedHashMap<>();
        jdbc.sql(sql.get("history-of-client")).param("client", client).query(row -> {
            draft(drafts, row).past(row);
        });
        jdbc.sql(sql.get("claims-of-client")).param("client", client).query(row -> {
            draft(drafts, row).claim(row);
        });
        jdbc.sql(sql.get("payments-of-claims")).param("client", client).query(row -> {
            draft(drafts, row).payment(row);
        });
        return new Book(drafts.values().stream().map(PageDraft::page).toList(), toldUntil(client));
    }

    private int toldUntil(UUID client) {
        return jdbc.sql(sql.get("history-told-until"))
                .param("client", client)
                .query(LocalDate.class)
                .optional()
                .map(last -> Invoice.dayOf(last.plusDays(1)))
                .orElse(0);
    }

    private static PageDraft draft(Map<UUID, PageDraft> drafts, ResultSet row) throws SQLException {
        return drafts.computeIfAbsent(row.getObject("debtor_id", UUID.class), PageDraft::new);
    }
}
