package app.quittance.document.words;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Values as a French reader expects them, with spaces on which no line breaks. */
public final class French {

    private static final char NO_BREAK = '\u00a0';
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);

    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private French() {}

    /** "22 novembre 2026", "1er janvier 2027". */
    public static String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.FRANCE);
        return day + NO_BREAK + month + NO_BREAK + date.getYear();
    }

    /** "lundi 30 novembre 2026". */
    public static String dateWithWeekday(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day.getDisplayName(TextStyle.FULL, Locale.FRANCE) + NO_BREAK + date(date);
    }

    /** "22/11/2026", for the columns of a table. */
    public static String shortDate(LocalDate date) {
        return SHORT.format(date);
    }

    /** "1 234,56 €". */
    public static String amount(Money money) {
        String unit =
                money.currency().equals(Money.EUR) ? "€" : money.currency().getCurrencyCode();
        return number(money.amount(), 2) + NO_BREAK + unit;
    }

    /** "12,40 %", with as many decimals as the rate has, two at least. */
    public static String rate(BigDecimal perCent) {
        int decimals = Math.max(2, perCent.stripTrailingZeros().scale());
        return number(perCent, decimals) + NO_BREAK + "%";
    }

    /** "1 jour", "144 jours". */
    public static String days(long days) {
        return number(BigDecimal.valueOf(days), 0) + NO_BREAK + (Math.abs(days) < 2 ? "jour" : "jours");
    }

    /** "FR76 3000 6000 0112 3456 7890 189". */
    public static String iban(String iban) {
        return grouped(iban.replace(" ", ""), 4);
    }

    /** "123 456 789". */
    public static String siren(String siren) {
        return grouped(siren.replace(" ", ""), 3);
    }

    private static String number(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symbols.setGroupingSeparator(NO_BREAK);
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('−');
        return symbols;
    }

    private static String grouped(String digits, int size) {
        return digits.replaceAll("(.{" + size + "})(?=.)", "$1" + NO_BREAK);
    }
}
