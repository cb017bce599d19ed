package app.quittance.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether what a client asks to avoid, in its own words, names an e-mail address or a telephone number. */
final class AvoidedContact {

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s,;<>()]+");
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)?\\d[\\d ./()-]{6,}\\d");
    private static final int NATIONAL_DIGITS = 9;

    private AvoidedContact() {}

    static boolean names(String avoided, String contact) {
        if (contact.contains("@")) {
            return Arrays.asList(BETWEEN_ADDRESSES.split(avoided.toLowerCase(Locale.ROOT), -1))
                    .contains(contact.strip().toLowerCase(Locale.ROOT));
        }
        String number = national(contact);
        return number.length() == NATIONAL_DIGITS
                && NUMBER.matcher(avoided)
                        .results()
                        .anyMatch(found -> national(found.group()).equals(number));
    }

    /** The last nine digits: "+33 1 99 00 12 34" and "01.99.00.12.34" are one number. */
    private static String national(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS));
    }
}
