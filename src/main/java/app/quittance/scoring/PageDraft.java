package app.quittance.scoring;

import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Invoice.Source;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A debtor's page while its rows are read: first the past, then the claims, then what was paid of those. */
final class PageDraft {

    private final UUID debtor;
    private final Map<String, Draft> invoices = new LinkedHashMap<>();
    private final Map<UUID, Draft> claims = new LinkedHashMap<>();
    private PayerKind kind = PayerKind.UNKNOWN;

    PageDraft(UUID debtor) {
        this.debtor = debtor;
    }

    void past(ResultSet row) throws SQLException {
        Draft draft = invoices.get(row.getString("invoice_id"));
        if (draft == null) {
            draft = new Draft(row, cents(row, "amount"));
            invoices.put(row.getString("invoice_id"), draft);
        }
        if (date(row, "paid_on") != null) {
            draft.pay(row);
        }
    }

    /** What the case says of an invoice replaces what the history says of it: the case goes on after the history ends. */
    void claim(ResultSet row) throws SQLException {
        kind = row.getString("kind").equals("CONSUMER") ? PayerKind.CONSUMER : PayerKind.COMPANY;
        String number = row.getString("invoice_number");
        Draft claim = new Draft(row, cents(row, "principal") + cents(row, "paid_before"));
        claim.source = invoices.containsKey(number) ? Source.BOTH : Source.CASE;
        claim.openCase = row.getObject("open_case_id", UUID.class);
        long paidBefore = cents(row, "paid_before");
        if (paidBefore > 0) {
            LocalDate placedOn = Objects.requireNonNull(date(row, "placed_on"));
            claim.payments.add(Payment.noLaterThan(placedOn.minusDays(1), paidBefore));
        }
        invoices.put(number, claim);
        claims.put(row.getObject("claim_id", UUID.class), claim);
    }

    /** A payment of the principal; the claim's amount was told as what is left of it, so the payment adds to it. */
    void payment(ResultSet row) throws SQLException {
        Draft claim = claims.get(row.getObject("claim_id", UUID.class));
        if (claim != null) {
            claim.pay(row);
            claim.amountCents += cents(row, "paid");
        }
    }

    BookPage page() {
        List<Invoice> all = new ArrayList<>(invoices.size());
        Map<UUID, List<Invoice>> openCases = new LinkedHashMap<>();
        invoices.forEach((number, draft) -> {
            Invoice invoice = draft.invoice(number);
            all.add(invoice);
            if (draft.openCase != null && invoice.amountCents() > 0) {
                openCases
                        .computeIfAbsent(draft.openCase, none -> new ArrayList<>(1))
                        .add(invoice);
            }
        });
        return new BookPage(new Payer(debtor.toString(), kind, all), openCases);
    }

    private static long cents(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount.movePointRight(2).longValueExact();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static final class Draft {

        private final @Nullable LocalDate issuedOn;
        private final LocalDate dueOn;
        private final @Nullable LocalDate disputedOn;
        private final List<Payment> payments = new ArrayList<>(1);
        private Source source = Source.HISTORY;
        private long amountCents;
        private @Nullable UUID openCase;

        Draft(ResultSet row, long amountCents) throws SQLException {
            this.amountCents = amountCents;
            this.issuedOn = date(row, "issued_on");
            this.dueOn = Objects.requireNonNull(date(row, "due_on"));
            this.disputedOn = date(row, "disputed_on");
        }

        void pay(ResultSet row) throws SQLException {
            payments.add(new Payment(Objects.requireNonNull(date(row, "paid_on")), cents(row, "paid")));
        }

        Invoice invoice(String number) {
            return new Invoice(source, number, amountCents, issuedOn, dueOn, disputedOn, payments);
        }
    }
}
