package app.quittance.scoring.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payment history: an invoice, with one of its payments if there is any. Several payments of an invoice
 * are several rows. A payment without an amount is taken to pay what was left.
 */
public record HistoryRow(
        String clientId,
        String debtorId,
        PayerKind kind,
        String invoiceId,
        long amountCents,
        String currency,
        @Nullable LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate paidOn,
        @Nullable Long paidCents,
        @Nullable LocalDate disputedOn) {}
