package app.quittance.kernel;

import java.util.Optional;

/** French company number: nine digits, the last one a Luhn check digit. */
public record Siren(String digits) {

    public Siren {
        if (!isValid(digits)) throw new IllegalArgumentException("Not a SIREN: " + digits);
    }

    /** Takes the number as people type it, "732 829 320"; empty where it is not one. */
    public static Optional<Siren> read(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u2009\\u202f.]", "");
        return isValid(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    /** From the right, every second digit counts twice, a result of two digits being summed; the total is a multiple of ten. */
    private static boolean isValid(String digits) {
        if (digits.length() != 9) return false;
        int total = 0;
        for (int i = 0; i < 9; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) return false;
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            total += weighted / 10 + weighted % 10;
        }
        return total > 0 && total % 10 == 0;
    }
}
