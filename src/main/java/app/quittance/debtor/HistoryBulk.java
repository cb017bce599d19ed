package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.SqlFiles;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the payment history of many debtors at once. Their debtors must have been merged under the same batch and
 * row numbers. An invoice that is known already keeps what was said of it first; payments not yet known are added.
 */
@Service
public class HistoryBulk {

    private static final List<String> INVOICE =
            List.of("batch_id", "row_no", "invoice_id", "amount", "currency", "issued_on", "due_on", "disputed_on");
    private static final List<String> PAYMENT =
            List.of("batch_id", "row_no", "invoice_id", "paid_on", "number", "amount");

    private final BulkCopy copy;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("debtor");

    HistoryBulk(BulkCopy copy, JdbcClient jdbc) {
        this.copy = copy;
        this.jdbc = jdbc;
    }

    /** Takes the history of a batch in one go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID batch, ClientId client, List<PastInvoice> invoices) {
        copy.into("debtor.staged_invoice", INVOICE, invoiceRows(batch, invoices));
        copy.into("debtor.staged_payment", PAYMENT, paymentRows(batch, invoices));
        for (String step : List.of("take-1-past-invoices", "take-2-past-payments")) {
            jdbc.sql(sql.get(step))
                    .param("batch", batch)
                    .param("client", client.value())
                    .update();
        }
        for (String table : List.of("debtor.staged_invoice", "debtor.staged_payment")) {
            jdbc.sql("delete from " + table + " where batch_id = :batch")
                    .param("batch", batch)
                    .update();
        }
    }

    private static Iterator<List<@Nullable Object>> invoiceRows(UUID batch, List<PastInvoice> invoices) {
        return invoices.stream()
                .map(invoice -> Arrays.<@Nullable Object>asList(
                        batch,
                        invoice.rowNo(),
                        invoice.invoiceId(),
                        invoice.amount().amount(),
                        invoice.amount().currency(),
                        invoice.issuedOn().orElse(null),
                        invoice.dueOn(),
                        invoice.disputedOn().orElse(null)))
                .iterator();
    }

    private static Iterator<List<Object>> paymentRows(UUID batch, List<PastInvoice> invoices) {
        return invoices.stream()
                .flatMap(invoice -> java.util.stream.IntStream.range(
                                0, invoice.payments().size())
                        .mapToObj(i -> List.<Object>of(
                                batch,
                                invoice.rowNo(),
                                invoice.invoiceId(),
                                invoice.payments().get(i).on(),
                                i,
                                invoice.payments().get(i).amount().amount())))
                .iterator();
    }
}
