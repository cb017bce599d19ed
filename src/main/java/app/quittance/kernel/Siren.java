package app.quittance.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** French company number: nine digits, the last one a Luhn check digit. */
public record Siren(String digits) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2009\\u202f.]");
    private static final int SIRET_DIGITS = 14;
    private static final int VAT_LETTERS = 13;
    private static final String LA_POSTE = "356000000";

    public Siren {
        if (!isValid(digits)) throw new IllegalArgumentException("Not a SIREN: " + digits);
    }

    /** Takes the number as people type it, "732 829 320"; empty where it is not one. */
    public static Optional<Siren> read(String typed) {
        String digits = BLANKS.matcher(typed).replaceAll("");
        return isValid(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    /**
     * The company number that a longer one holds: a SIRET, with five digits more for the place of business, or a French VAT
     * number, with two letters and a key before. The number alone is read too; empty where it is none of these.
     */
    public static Optional<Siren> within(String typed) {
        String bare = BLANKS.matcher(typed).replaceAll("");
        if (bare.length() == SIRET_DIGITS && isSiret(bare)) return read(bare.substring(0, 9));
        if (bare.length() == VAT_LETTERS && bare.regionMatches(true, 0, "FR", 0, 2)) return ofVat(bare);
        return read(bare);
    }

    private static Optional<Siren> ofVat(String number) {
        Optional<Siren> siren = read(number.substring(4));
        String key = number.substring(2, 4);
        // A key of letters is of the newer kind, which cannot be reckoned so.
        boolean reckoned = key.chars().allMatch(c -> c >= '0' && c <= '9');
        return siren.filter(each ->
                !reckoned || Integer.parseInt(key) == (12 + 3 * (Integer.parseInt(each.digits) % 97)) % 97);
    }

    /** The whole number has a check digit of its own, except that those of La Poste sum to a multiple of five. */
    private static boolean isSiret(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
        if (digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0) return true;
        return luhn(digits) % 10 == 0;
    }

    /** From the right, every second digit counts twice, a result of two digits being summed; the total is a multiple of ten. */
    private static boolean isValid(String digits) {
        if (digits.length() != 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
        int total = luhn(digits);
        return total > 0 && total % 10 == 0;
    }

    private static int luhn(String digits) {
        int total = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            total += weighted / 10 + weighted % 10;
        }
        return total;
    }
}
