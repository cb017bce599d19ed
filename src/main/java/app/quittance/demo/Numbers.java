package app.quittance.demo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Numbers that pass their checks and reach nobody: SIREN, IBAN, telephone ranges that the regulator keeps for fiction. */
final class Numbers {

    private static final List<String> FICTION_LANDLINES = List.of("019900", "026191", "035301", "046571", "053649");
    private static final String FICTION_MOBILE = "063998";

    private Numbers() {}

    /** Nine digits ending in their Luhn digit, of a range that no company has been given. */
    static String siren(RandomGenerator random) {
        int eight = 99_000_000 + random.nextInt(999_999);
        String digits = Integer.toString(eight);
        return digits + luhnDigit(digits);
    }

    /** A French IBAN with valid keys, of a bank code that no bank bears. */
    static String iban(RandomGenerator random) {
        String bank = "99999";
        String branch = "%05d".formatted(random.nextInt(100_000));
        String account = "%011d".formatted(random.nextLong(100_000_000_000L));
        long key = 97
                - new BigInteger(bank + branch + account + "00")
                        .mod(BigInteger.valueOf(97))
                        .longValue();
        String bban = bank + branch + account + "%02d".formatted(key);
        int check =
                98 - new BigInteger(bban + "152700").mod(BigInteger.valueOf(97)).intValue();
        return "FR%02d".formatted(check) + bban;
    }

    static String landline(RandomGenerator random) {
        return spaced(FICTION_LANDLINES.get(random.nextInt(FICTION_LANDLINES.size()))
                + "%04d".formatted(random.nextInt(10_000)));
    }

    static String mobile(RandomGenerator random) {
        return spaced(FICTION_MOBILE + "%04d".formatted(random.nextInt(10_000)));
    }

    /** An amount between two bounds, most of them near the lower one, as invoices are. */
    static BigDecimal skewed(RandomGenerator random, double low, double high) {
        double logarithm = Math.log(low) + (Math.log(high) - Math.log(low)) * (bell(random) + 1) / 2;
        return BigDecimal.valueOf(Math.exp(logarithm)).setScale(2, RoundingMode.HALF_UP);
    }

    private static double bell(RandomGenerator random) {
        return Math.clamp(random.nextGaussian() / 2.5 - 0.15, -1, 1);
    }

    private static String spaced(String tenDigits) {
        return tenDigits.replaceAll("(..)(?!$)", "$1 ");
    }

    private static int luhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 0) digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
