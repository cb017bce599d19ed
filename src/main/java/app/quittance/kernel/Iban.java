package app.quittance.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An account number by ISO 13616: country, two check digits, then the number of the country. */
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Iban {
        if (!isValid(value)) throw new IllegalArgumentException("Not an IBAN: " + value);
    }

    /** Takes the number as people type it, in groups of four; empty where its check digits disagree. */
    public static Optional<Iban> of(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
        return isValid(bare) ? Optional.of(new Iban(bare)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) return false;
        var digits = new StringBuilder(80);
        (text.substring(4) + text.substring(0, 4)).chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }
}
