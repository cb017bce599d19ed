package app.quittance.law.delays;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an invoice falls due under agreed terms (C. com. L.441-10 I). "Forty-five days end of month" is read in two ways,
 * both in use: the parties say which.
 */
public final class PaymentTerm {

    private PaymentTerm() {}

    public static LocalDate days(LocalDate invoice, int days) {
        return invoice.plusDays(days);
    }

    /** The days from the invoice, then the end of the month they fall in. */
    public static LocalDate daysThenEndOfMonth(LocalDate invoice, int days) {
        return invoice.plusDays(days).with(TemporalAdjusters.lastDayOfMonth());
    }

    /** The end of the invoice's month, then the days. */
    public static LocalDate endOfMonthThenDays(LocalDate invoice, int days) {
        return invoice.with(TemporalAdjusters.lastDayOfMonth()).plusDays(days);
    }
}
