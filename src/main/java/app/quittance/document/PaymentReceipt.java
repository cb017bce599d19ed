package app.quittance.document;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The receipt that is owed for every payment which the agency received (CPCE R.124-6); for one that the creditor received
 * itself, a confirmation that it was counted.
 *
 * @param number of the receipt; null of a confirmation, which has none
 * @param means "virement", "chèque n° 1234567"
 * @param payment how the money was allotted
 * @param remaining what is still owed after it, at the date of the receipt
 */
public record PaymentReceipt(
        Audience audience,
        Correspondence correspondence,
        Party creditor,
        @Nullable String number,
        LocalDate paidOn,
        String means,
        Movement payment,
        Money remaining)
        implements DocumentContent {

    /** "Quittance n° 2026-000123" */
    public String name() {
        return number == null ? "Confirmation de paiement au créancier" : "Quittance n° " + number;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.RECEIPT;
    }

    @Override
    public LocalDate writtenOn() {
        return correspondence.writtenOn();
    }
}
