package app.quittance.scoring;

import app.quittance.platform.SqlFiles;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import app.quittance.scoring.history.PayerKind;
import app.quittance.scoring.history.Payment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that one client's dealings tell: the past invoices of its debtors and the claims that it handed over. */
@Component
class ClientBook {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("scoring");

    ClientBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A debtor with everything it ever had from the client, and its claims by open case. */
    record Page(Payer payer, Map<UUID, List<Invoice>> openCases) {}

    List<Page> of(UUID client) {
        Map<UUID, Draft> drafts = new LinkedHashMap<>();
        jdbc.sql(sql.get("history-of-client")).param("client", client).query(row -> {
            draft(drafts, row).past(row);
        });
        jdbc.sql(sql.get("claims-of-client")).param("client", client).query(row -> {
            draft(drafts, row).claim(row);
        });
        return drafts.values().stream().map(Draft::page).toList();
    }

    private static Draft draft(Map<UUID, Draft> drafts, ResultSet row) throws SQLException {
        return drafts.computeIfAbsent(row.getObject("debtor_id", UUID.class), Draft::new);
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    private static final class Draft {

        private final UUID debtor;
        private final Map<String, PastInvoice> past = new LinkedHashMap<>();
        private final List<Invoice> invoices = new ArrayList<>();
        private final Map<UUID, List<Invoice>> openCases = new LinkedHashMap<>();
        private PayerKind kind = PayerKind.UNKNOWN;

        private record PastInvoice(
                long cents,
                @Nullable LocalDate issuedOn,
                LocalDate dueOn,
                @Nullable LocalDate disputedOn,
                List<Payment> payments) {}

        Draft(UUID debtor) {
            this.debtor = debtor;
        }

        void past(ResultSet row) throws SQLException {
            PastInvoice invoice = past.get(row.getString("invoice_id"));
            if (invoice == null) {
                invoice = new PastInvoice(
                        cents(row.getBigDecimal("amount")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("disputed_on", LocalDate.class),
                        new ArrayList<>(1));
                past.put(row.getString("invoice_id"), invoice);
            }
            LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
            if (paidOn != null) invoice.payments().add(new Payment(paidOn, cents(row.getBigDecimal("paid"))));
        }

        void claim(ResultSet row) throws SQLException {
            kind = row.getString("kind").equals("CONSUMER") ? PayerKind.CONSUMER : PayerKind.COMPANY;
            long paid = cents(row.getBigDecimal("paid"));
            LocalDate paidOn = Optional.ofNullable(row.getObject("last_paid_on", LocalDate.class))
                    .orElse(row.getObject("placed_on", LocalDate.class).minusDays(1));
            Invoice invoice = new Invoice(
                    row.getObject("claim_id", UUID.class).toString(),
                    cents(row.getBigDecimal("amount")),
                    row.getObject("invoiced_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("disputed_on", LocalDate.class),
                    paid > 0 ? List.of(new Payment(paidOn, paid)) : List.of());
            invoices.add(invoice);
            if (!row.getString("status").equals("CLOSED")) {
                openCases
                        .computeIfAbsent(row.getObject("case_id", UUID.class), none -> new ArrayList<>(1))
                        .add(invoice);
            }
        }

        Page page() {
            past.forEach((id, invoice) -> invoices.add(new Invoice(
                    id, invoice.cents(), invoice.issuedOn(), invoice.dueOn(), invoice.disputedOn(), invoice.payments())));
            return new Page(new Payer(debtor.toString(), kind, invoices), openCases);
        }
    }
}
