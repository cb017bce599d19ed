package app.quittance.document;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One invoice of a debt. A credit note is a line with a negative total.
 *
 * @param total including tax
 * @param paid what payments and credit notes have taken off its principal
 */
public record InvoiceLine(
        String number, LocalDate issuedOn, @Nullable LocalDate dueOn, Money total, Money paid) {

    /** What is left of its principal. */
    public Money outstanding() {
        return total.minus(paid);
    }
}
