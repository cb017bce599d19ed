package app.quittance.scoring;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Sha256;
import app.quittance.scoring.history.Creditor;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import app.quittance.scoring.history.PaymentHistory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agency's own payment history: what its clients' books told of the past, and what became of the claims that they
 * handed over. Read by the same pages from which cases are scored, so that learning and scoring see the same.
 */
@Component
public class OwnHistory {

    private static final String NAME = "agency";

    private final JdbcClient jdbc;
    private final DebtorBooks books;
    private final AgencyCalendar calendar;

    OwnHistory(JdbcClient jdbc, DebtorBooks books, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.books = books;
        this.calendar = calendar;
    }

    /** All of it, client by client, kept in memory. A client with nothing to tell is left out. */
    @Transactional
    public HistoryFile read() {
        MessageDigest digest = Sha256.newDigest();
        List<Creditor> creditors = new ArrayList<>();
        long invoices = 0;
        for (UUID client : clients()) {
            List<Payer> payers = payers(client);
            payers.forEach(payer -> tell(client, payer, digest));
            long told =
                    payers.stream().mapToLong(payer -> payer.invoices().size()).sum();
            if (told > 0) {
                creditors.add(new Creditor(client.toString(), payers));
                invoices += told;
            }
        }
        Map<String, String> persons = persons();
        digest.update(persons.toString().getBytes(StandardCharsets.UTF_8));
        return new HistoryFile(
                NAME, HexFormat.of().formatHex(digest.digest()), invoices, new PaymentHistory(creditors, persons));
    }

    /** Debtors whom a person said to be one. */
    private Map<String, String> persons() {
        Map<String, String> persons = new TreeMap<>();
        jdbc.sql("select debtor_id, person_id from debtor.api_person").query(row -> {
            persons.put(row.getString("debtor_id"), row.getString("person_id"));
        });
        return persons;
    }

    /** The last day of which everything is known. */
    public LocalDate knownUntil() {
        return calendar.today().minusDays(1);
    }

    private List<Payer> payers(UUID client) {
        try (BookPages pages = books.ofClient(client)) {
            return pages.rest().map(BookPage::payer).toList();
        }
    }

    private List<UUID> clients() {
        return jdbc.sql("""
                select client_id from casefile.api_claim union select client_id from debtor.api_past_invoice order by 1""")
                .query((row, n) -> row.getObject("client_id", UUID.class))
                .list();
    }

    /** So that a model can say which data it learned from. */
    private static void tell(UUID client, Payer payer, MessageDigest digest) {
        StringBuilder text = new StringBuilder();
        for (Invoice invoice : payer.invoices()) {
            text.append(client)
                    .append(payer.debtorId())
                    .append(invoice.id())
                    .append(' ')
                    .append(invoice.amountCents())
                    .append(' ')
                    .append(invoice.dueOn())
                    .append(' ')
                    .append(invoice.lastEventOn())
                    .append(' ')
                    .append(invoice.paidBefore(Invoice.NEVER))
                    .append('\n');
        }
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
