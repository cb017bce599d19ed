package app.quittance.intake.check;

import app.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * A row that lowers an invoice.
 *
 * @param number of the credit note
 * @param amount by which the invoice is lowered, above zero
 * @param invoice that it lowers
 */
public record CreditNoteRow(int rowNo, String number, LocalDate on, Money amount, String invoice) {}
