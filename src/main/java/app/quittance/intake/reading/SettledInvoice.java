package app.quittance.intake.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invoice of the past as a ledger tells of it: matched by who keeps the books with what came for it.
 *
 * @param customerNumber under which the books know the customer
 * @param amount what was to be paid: without what credit notes and the like took off
 */
public record SettledInvoice(
        String customerNumber, String piece, LocalDate on, BigDecimal amount, List<Payment> payments) {

    public SettledInvoice {
        payments = List.copyOf(payments);
    }

    /** The same with the other part of it. */
    SettledInvoice with(SettledInvoice other) {
        List<Payment> all =
                Stream.concat(payments.stream(), other.payments.stream()).toList();
        return new SettledInvoice(customerNumber, piece, on, amount.add(other.amount), all);
    }

    /** The same under another number. */
    SettledInvoice under(String number) {
        return new SettledInvoice(customerNumber, number, on, amount, payments);
    }

    /** What came for it by bank or cash. */
    public record Payment(LocalDate on, BigDecimal amount) {}
}
