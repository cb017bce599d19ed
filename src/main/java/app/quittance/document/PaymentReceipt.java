package app.quittance.document;

import app.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * The receipt that is owed for every payment (CPCE R.124-6).
 *
 * @param number of the receipt
 * @param means "virement", "chèque n° 1234567"
 * @param payment how the money was allotted
 * @param remaining what is still owed after it, at the date of the receipt
 */
public record PaymentReceipt(
        Audience audience,
        Correspondence correspondence,
        Party creditor,
        String number,
        LocalDate paidOn,
        String means,
        Movement payment,
        Money remaining)
        implements DocumentContent {

    @Override
    public DocumentKind kind() {
        return DocumentKind.RECEIPT;
    }

    @Override
    public LocalDate writtenOn() {
        return correspondence.writtenOn();
    }
}
