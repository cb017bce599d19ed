package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the payment history of many debtors at once. It is kept by the client's own numbers of its customers: the
 * debtor that the client tells of under a number, before or after, has its history. An invoice that is known already keeps
 * what was told of it first; payments that are not known yet are added.
 */
@Service
public class HistoryBulk {

    private static final String STAGED = "debtor.staged_past";
    private static final List<String> COLUMNS = List.of(
            "batch_id",
            "row_no",
            "customer_number",
            "debtor_kind",
            "invoice_id",
            "amount",
            "currency",
            "issued_on",
            "due_on",
            "due_derived",
            "disputed_on",
            "paid_on",
            "paid_amount");

    private final BulkCopy copy;
    private final JdbcClient jdbc;
    private final PlannerStatistics statistics;
    private final ApplicationEventPublisher events;
    private final SqlFiles sql = SqlFiles.of("debtor");

    HistoryBulk(BulkCopy copy, JdbcClient jdbc, PlannerStatistics statistics, ApplicationEventPublisher events) {
        this.copy = copy;
        this.jdbc = jdbc;
        this.statistics = statistics;
        this.events = events;
    }

    /** What a batch brings that was not known. */
    public record Brought(int invoices, int payments) {}

    /** Puts rows of a batch aside; nothing is known of them until {@link #judge}. */
    @Transactional
    public void stage(UUID batch, List<PastRow> rows) {
        copy.into(STAGED, COLUMNS, rows.stream().map(row -> cells(batch, row)).iterator());
    }

    /** Finds what is new in the rows that were put aside, and what contradicts what is known; writes no history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Brought judge(UUID batch, ClientId client) {
        statistics.beforeMerging(batch, STAGED);
        run("past-1-judge", batch, client);
        run("past-2-find-overpaid", batch, client);
        return jdbc.sql("""
                select count(*) filter (where new_invoice) as invoices, count(*) filter (where new_payment) as payments
                  from debtor.staged_past where batch_id = :batch""")
                .param("batch", batch)
                .query((row, n) -> new Brought(row.getInt("invoices"), row.getInt("payments")))
                .single();
    }

    /** Keeps what {@link #judge} found new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID batch, ClientId client) {
        run("past-3-invoices", batch, client);
        int payments = run("past-4-payments", batch, client);
        statistics.after(payments, "debtor.past_invoice", "debtor.past_payment");
        events.publishEvent(new HistoryTold(client));
    }

    /** Takes back what a batch brought; an invoice stays of which another batch told a payment since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID batch, ClientId client) {
        run("past-5-take-back-payments", batch, client);
        run("past-6-take-back-invoices", batch, client);
        events.publishEvent(new HistoryTold(client));
    }

    /** Removes the staged rows of a batch; the history stays. */
    @Transactional
    public void forget(UUID batch) {
        jdbc.sql("delete from debtor.staged_past where batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    private int run(String step, UUID batch, ClientId client) {
        return jdbc.sql(sql.get(step))
                .param("batch", batch)
                .param("client", client.value())
                .update();
    }

    private static List<@Nullable Object> cells(UUID batch, PastRow row) {
        return Arrays.asList(
                batch,
                row.rowNo(),
                row.customerNumber(),
                row.debtorKind().orElse(null),
                row.invoiceId(),
                row.amount().amount(),
                row.amount().currency(),
                row.issuedOn().orElse(null),
                row.dueOn(),
                row.dueDerived(),
                row.disputedOn().orElse(null),
                row.payment().map(PastRow.Payment::on).orElse(null),
                row.payment()
                        .flatMap(PastRow.Payment::amount)
                        .map(Money::amount)
                        .orElse(null));
    }
}
