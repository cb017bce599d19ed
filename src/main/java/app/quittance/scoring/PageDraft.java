package app.quittance.scoring;

import app.quittance.scoring.history.Dealings;
import app.quittance.scoring.history.Dealings.Promise;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Invoice.Observed;
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

    private final Owner owner;
    private final Map<String, Draft> invoices = new LinkedHashMap<>();
    private final Map<UUID, Draft> claims = new LinkedHashMap<>();
    private final List<Promise> promises = new ArrayList<>(0);
    private final List<Integer> talks = new ArrayList<>(0);
    private final List<Integer> returned = new ArrayList<>(0);
    private int firstPlacedOn = Invoice.NEVER;
    private PayerKind kind = PayerKind.UNKNOWN;

    PageDraft(Owner owner) {
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }

    /** Whose page it is: a debtor's, as one client knows it. */
    record Owner(UUID client, UUID debtor) {}

    /** What a row tells of a debtor. */
    record Telling(Owner owner, Consumer<PageDraft> what) {

        private static Telling of(ResultSet row, Consumer<PageDraft> what) throws SQLException {
            var owner = new Owner(row.getObject("client_id", UUID.class), row.getObject("debtor_id", UUID.class));
            return new Telling(owner, what);
        }
    }

    static Telling past(ResultSet row) throws SQLException {
        String number = row.getString("invoice_id");
        var past = new Draft(row, cents(row, "amount"));
        Optional<Payment> paid = date(row, "paid_on") == null ? Optional.empty() : Optional.of(paid(row));
        return Telling.of(row, page -> {
            Draft known = page.invoices.computeIfAbsent(number, first -> past);
            paid.ifPresent(known.payments::add);
        });
    }

    /** What the case says of an invoice replaces what the history says of it: the case goes on after the history ends. */
    static Telling claim(ResultSet row) throws SQLException {
        String number = row.getString("invoice_number");
        UUID id = row.getObject("claim_id", UUID.class);
        PayerKind kind = row.getString("kind").equals("CONSUMER") ? PayerKind.CONSUMER : PayerKind.COMPANY;
        var claim = new Draft(row, cents(row, "principal") + cents(row, "paid_before"));
        claim.dueCase = row.getObject("due_case_id", UUID.class);
        LocalDate placedOn = Objects.requireNonNull(date(row, "placed_on"));
        claim.placedOn = placedOn;
        claim.closedOn = date(row, "closed_on");
        claim.withdrawn = "WITHDRAWN".equals(row.getString("closing_reason"));
        long paidBefore = cents(row, "paid_before");
        if (paidBefore > 0) {
            claim.payments.add(Payment.noLaterThan(placedOn.minusDays(1), paidBefore));
        }
        return Telling.of(row, page -> {
            page.kind = kind;
            page.firstPlacedOn = Math.min(page.firstPlacedOn, Invoice.dayOf(placedOn));
            claim.source = page.invoices.containsKey(number) ? Source.BOTH : Source.CASE;
            page.invoices.put(number, claim);
            page.claims.put(id, claim);
        });
    }

    /** A payment of the principal; the claim's amount was told as what is left of it, so the payment adds to it. */
    static Telling payment(ResultSet row) throws SQLException {
        UUID id = row.getObject("claim_id", UUID.class);
        Payment paid = paid(row);
        return Telling.of(row, page -> {
            Draft claim = page.claims.get(id);
            if (claim == null) return;
            claim.payments.add(paid);
            claim.amountCents += paid.cents();
        });
    }

    /** A promise, a talk or a letter that came back. */
    static Telling lived(ResultSet row) throws SQLException {
        String what = row.getString("what");
        int begun = Invoice.dayOf(date(row, "begun_on"));
        int ended = Invoice.dayOf(date(row, "ended_on"));
        return Telling.of(row, page -> {
            switch (what) {
                case "TALK" -> page.talks.add(begun);
                case "RETURNED" -> page.returned.add(ended);
                default -> page.promises.add(new Promise(begun, ended, what.equals("KEPT"), what.equals("BROKEN")));
            }
        });
    }

    private static Payment paid(ResultSet row) throws SQLException {
        return new Payment(Objects.requireNonNull(date(row, "paid_on")), cents(row, "paid"));
    }

    BookPage page() {
        List<Invoice> all = new ArrayList<>(invoices.size());
        Map<UUID, List<Invoice>> dueCases = new LinkedHashMap<>();
        invoices.forEach((number, draft) -> {
            Invoice invoice = draft.invoice(number);
            all.add(invoice);
            if (draft.dueCase != null && invoice.amountCents() > 0) {
                dueCases.computeIfAbsent(draft.dueCase, none -> new ArrayList<>(1))
                        .add(invoice);
            }
        });
        var dealings = new Dealings(firstPlacedOn, promises, talks, returned);
        return new BookPage(owner.client(), new Payer(owner.debtor().toString(), kind, all, dealings), dueCases);
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
        private @Nullable UUID dueCase;
        private @Nullable LocalDate placedOn;
        private @Nullable LocalDate closedOn;
        private boolean withdrawn;

        Draft(ResultSet row, long amountCents) throws SQLException {
            this.amountCents = amountCents;
            this.issuedOn = date(row, "issued_on");
            this.dueOn = Objects.requireNonNull(date(row, "due_on"));
            this.disputedOn = date(row, "disputed_on");
        }

        Invoice invoice(String number) {
            return new Invoice(source, observed(), number, amountCents, issuedOn, dueOn, disputedOn, payments);
        }

        /** A case is watched from the day after it was placed to its end; what a client takes back, nobody sees the end of. */
        private Observed observed() {
            int from = source == Source.CASE && placedOn != null ? Invoice.dayOf(placedOn) + 1 : Integer.MIN_VALUE;
            int end = Invoice.dayOf(closedOn);
            return new Observed(from, end, withdrawn ? end : Invoice.NEVER);
        }
    }
}
