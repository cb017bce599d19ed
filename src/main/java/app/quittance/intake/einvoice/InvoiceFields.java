package app.quittance.intake.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in an invoice, as texts. */
record InvoiceFields(InvoiceSyntax syntax, Map<InvoiceField, String> texts) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,12})?|\\.\\d{1,12})");
    private static final Pattern BASIC_DATE = Pattern.compile("\\d{8}");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T+Z-].*)?");

    /** The text of a field; empty where the invoice has none. */
    String text(InvoiceField field) {
        return texts.getOrDefault(field, "");
    }

    boolean has(InvoiceField field) {
        return texts.containsKey(field);
    }

    /** An amount; null where there is none, or it is none. */
    @Nullable
    BigDecimal amount(InvoiceField field) {
        return number(text(field));
    }

    /** An amount that an invoice leaves out where it is nothing. */
    BigDecimal amountOrZero(InvoiceField field) {
        BigDecimal amount = amount(field);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** A date, as either family of dialects writes it; null where there is none, or it is none. */
    @Nullable
    LocalDate date(InvoiceField field) {
        String text = text(field);
        try {
            if (BASIC_DATE.matcher(text).matches()) return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            var iso = ISO_DATE.matcher(text);
            return iso.matches() ? LocalDate.parse(iso.group(1)) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
