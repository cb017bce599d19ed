package app.quittance.web.admin;

import app.quittance.kernel.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.springframework.validation.Errors;

/**
 * Reads what was typed into a form. What cannot be read is said beneath its field, which keeps it, and something empty
 * stands in for it: whoever reads looks at {@link #allRead} before using anything.
 */
final class TypedFields {

    private static final int LONGEST = 160;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,80}\\.[^@\\s.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()-]{6,24}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);

    private final Errors form;

    TypedFields(Errors form) {
        this.form = form;
    }

    boolean allRead() {
        return !form.hasErrors();
    }

    /** A number as it can be typed again, in either language: "80000", "7622,45". */
    static String write(BigDecimal number) {
        String plain = number.toPlainString();
        return plain.endsWith(".00") ? plain.substring(0, plain.length() - 3) : plain.replace('.', ',');
    }

    /** What was typed, on one line; empty where nothing was. */
    String maybe(String field) {
        Object typed = form.getFieldValue(field);
        String text = typed == null
                ? ""
                : SPACES.matcher(typed.toString()).replaceAll(" ").strip();
        return text.length() <= LONGEST ? text : wrong(field, "typed.too-long", LONGEST);
    }

    String text(String field) {
        String text = maybe(field);
        return text.isEmpty() && !form.hasFieldErrors(field) ? wrong(field, "typed.missing") : text;
    }

    /** The short code by which people name a client. */
    String reference(String field) {
        return matching(field, REFERENCE, "typed.reference");
    }

    String postcode(String field) {
        return matching(field, POSTCODE, "typed.postcode");
    }

    String email(String field) {
        return matching(field, EMAIL, "typed.email");
    }

    String phone(String field) {
        return matching(field, PHONE, "typed.phone");
    }

    String siren(String field) {
        String text = text(field);
        if (text.isEmpty()) return text;
        return Siren.read(text).map(Siren::digits).orElseGet(() -> wrong(field, "typed.siren"));
    }

    String iban(String field) {
        return bankCode(field, IbanUtil::validate, "typed.iban");
    }

    String bic(String field) {
        return bankCode(field, BicUtil::validate, "typed.bic");
    }

    /** Euros and cents, more than nothing, as people write them: "80 000", "1 234,56 €". */
    BigDecimal amount(String field) {
        BigDecimal amount = decimal(field, text(field).replace("€", ""), 2, "typed.amount");
        if (!form.hasFieldErrors(field) && amount.signum() == 0) wrong(field, "typed.amount");
        return amount;
    }

    Optional<BigDecimal> maybeAmount(String field) {
        return maybe(field).isEmpty() ? Optional.empty() : Optional.of(amount(field));
    }

    /** A share of a hundred: "12,5", "12,5 %". */
    BigDecimal percent(String field, int decimals) {
        BigDecimal percent = decimal(field, text(field).replace("%", ""), decimals, "typed.percent");
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0) wrong(field, "typed.percent", decimals);
        return percent;
    }

    Optional<BigDecimal> maybePercent(String field, int decimals) {
        return maybe(field).isEmpty() ? Optional.empty() : Optional.of(percent(field, decimals));
    }

    int whole(String field, int most) {
        String text = text(field);
        if (text.isEmpty()) return 0;
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
        if (number > most) wrong(field, "typed.whole", most);
        return number;
    }

    /** A day that has come, as the browser's calendar sends it. */
    LocalDate past(String field, LocalDate today) {
        String text = text(field);
        if (text.isEmpty()) return today;
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(today) && !day.isBefore(OLDEST)) return day;
        } catch (DateTimeParseException unreadable) {
            // Answered below, as a day out of reach is.
        }
        wrong(field, "typed.past");
        return today;
    }

    private BigDecimal decimal(String field, String text, int decimals, String code) {
        if (form.hasFieldErrors(field)) return BigDecimal.ZERO;
        String bare = text.replace(" ", "");
        if (DECIMAL.matcher(bare).matches()) {
            var number = new BigDecimal(bare.replace(',', '.'));
            if (number.scale() <= decimals) return number;
        }
        wrong(field, code, decimals);
        return BigDecimal.ZERO;
    }

    private String matching(String field, Pattern pattern, String code) {
        String text = text(field);
        return text.isEmpty() || pattern.matcher(text).matches() ? text : wrong(field, code);
    }

    /** A code of banks, as statements print it: in groups, in any case. Its library throws at what it does not accept. */
    private interface BankRule {
        void check(String code) throws Iban4jException;
    }

    private String bankCode(String field, BankRule rule, String code) {
        String bare = text(field).replace(" ", "").toUpperCase(Locale.ROOT);
        if (bare.isEmpty()) return bare;
        try {
            rule.check(bare);
            return bare;
        } catch (Iban4jException refused) {
            return wrong(field, code);
        }
    }

    private String wrong(String field, String code, Object... arguments) {
        form.rejectValue(field, code, arguments, null);
        return "";
    }
}
