package app.quittance.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option of the form {@code DATE:SOMETHING}. */
record Dated<T>(LocalDate on, T what) {

    private static String[] parts(String option) {
        String[] parts = option.split(":", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new TypeConversionException("\"" + option + "\" is not of the form DATE:VALUE");
        }
        return parts;
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("\"" + text + "\" is not a date such as 2026-11-22");
        }
    }

    static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("\"" + text + "\" is not a number such as 400.00");
        }
    }

    /** {@code 2026-01-31:400.00}. */
    static final class Amount implements ITypeConverter<Dated<BigDecimal>> {

        @Override
        public Dated<BigDecimal> convert(String option) {
            String[] parts = parts(option);
            return new Dated<>(date(parts[0]), amount(parts[1]));
        }
    }

    /** {@code 2026-01-31:service}. */
    static final class Word implements ITypeConverter<Dated<String>> {

        @Override
        public Dated<String> convert(String option) {
            String[] parts = parts(option);
            return new Dated<>(date(parts[0]), parts[1].toLowerCase(Locale.ROOT));
        }
    }
}
