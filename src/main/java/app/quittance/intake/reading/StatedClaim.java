package app.quittance.intake.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a file states it, in any currency, before anybody decides whether it is taken.
 *
 * @param total as printed
 * @param outstanding what is still open of it; negative where it is in the debtor's favour
 * @param debtor by name
 * @param creditor by name
 */
public record StatedClaim(
        Kind kind,
        @Nullable String invoiceNumber,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable String currency,
        BigDecimal total,
        BigDecimal outstanding,
        @Nullable String debtor,
        @Nullable String creditor) {

    /** The code of a finding: accounts are kept in euros. */
    public static final String CURRENCY_NOT_HANDLED = "currency.not-handled";

    private static final String EURO = "EUR";

    /** Whether accounts are kept in its currency; one that names none is taken for euros. */
    @JsonIgnore
    public boolean isInEuros() {
        return currency == null || currency.equals(EURO);
    }

    /** What the document is. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        CORRECTION;

        /** As programs read it: {@code credit-note}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
