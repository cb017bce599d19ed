package app.quittance.account;

import app.quittance.GivenCases;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Periods that are settled with clients while others are at work, each with the print of what stood in its books. */
final class LifeClosings {

    private final Closings closings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Queue<Settled> settled = new ConcurrentLinkedQueue<>();

    /** @param print of every posting with effect up to the day, byte for byte */
    private record Settled(ClientId client, LocalDate until, String print) {}

    LifeClosings(Closings closings, JdbcClient jdbc, TransactionTemplate transactions) {
        this.closings = closings;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void close(ClientId client, LocalDate until) {
        DataScope.AGENCY.run(() -> closings.close(client, until, GivenCases.SOMEONE));
        settled.add(new Settled(client, until, print(client, until)));
    }

    int count() {
        return settled.size();
    }

    /** The settled periods in whose books something else stands now. */
    List<String> touched() {
        return settled.stream()
                .filter(each -> !each.print().equals(print(each.client(), each.until())))
                .map(each -> "books of client " + each.client().value() + " up to " + each.until())
                .toList();
    }

    private String print(ClientId client, LocalDate until) {
        return DataScope.AGENCY.call(() -> transactions.execute(status -> jdbc.sql("""
                select count(*) || ' postings, '
                       || coalesce(md5(string_agg(p::text, chr(10) order by p.act_id, p.number)), '')
                  from ledger.api_posting p
                 where p.client_id = :client and p.effective_on <= :until""")
                .param("client", client.value())
                .param("until", until)
                .query(String.class)
                .single()));
    }
}
