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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    UUID debtor() {
        return debtor;
    }

    /** What a row tells of a debtor. */
    record Fact(UUID debtor, Consumer<PageDraft> telling) {

        private static Fact of(ResultSet row, Consumer<PageDraft> telling) throws SQLException {
            return new Fact(row.getObject("debtor_id", UUID.class), telling);
        }
    }

    static Fact past(ResultSet row) throws SQLException {
        String number = row.getString("invoice_id");
        var past = new Draft(row, cents(row, "amount"));
        Optional<Payment> paid = date(row, "paid_on") == null ? Optional.empty() : Optional.of(paid(row));
        return Fact.of(row, page -> {
            Draft known = page.invoices.computeIfAbsent(number, first -> past);
            paid.ifPresent(known.payments::add);
        });
    }

    /** What the case says of an invoice replaces what the history says of it: the case goes on after the history ends. */
    static Fact claim(ResultSet row) throws SQLException {
        String number = row.getString("invoice_number");
        UUID id = row.getObject("claim_id", UUID.class);
        PayerKind kind = row.getString("kind").equals("CONSUMER") ? PayerKind.CONSUMER : PayerKind.COMPANY;
        var claim = new Draft(row, cents(row, "principal") + cents(row, "paid_before"));
        claim.openCase = row.getObject("open_case_id", UUID.class);
        long paidBefore = cents(row, "paid_before");
        if (paidBefore > 0) {
            LocalDate placedOn = Objects.requireNonNull(date(row, "placed_on"));
            claim.payments.add(Payment.noLaterThan(placedOn.minusDays(1), paidBefore));
        }
        return Fact.of(row, page -> {
            page.kind = kind;
            claim.source = page.invoices.containsKey(number) ? Source.BOTH : Source.CASE;
            page.invoices.put(number, claim);
            page.claims.put(id, claim);
        });
    }

    /** A payment of the principal; the claim's amount was told as what is left of it, so the payment adds to it. */
    static Fact payment(ResultSet row) throws SQLException {
        UUID id = row.getObject("claim_id", UUID.class);
        Payment paid = paid(row);
        return Fact.of(row, page -> {
            Draft claim = page.claims.get(id);
            if (claim == null) return;
            claim.payments.add(paid);
            claim.amountCents += paid.cents();
        });
    }

    private static Payment paid(ResultSet row) throws SQLException {
        return new Payment(Objects.requireNonNull(date(row, "paid_on")), cents(row, "paid"));
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

        Invoice invoice(String number) {
            return new Invoice(source, number, amountCents, issuedOn, dueOn, disputedOn, payments);
        }
    }
}
