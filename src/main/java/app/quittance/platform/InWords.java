package app.quittance.platform;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as people of a language read them. */
public final class InWords {

    private InWords() {}

    /** "1 234,56 €", or "€1,234.56". */
    public static String money(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(money.amount());
    }

    /** "22 novembre 2026"; the first of a month is "1er" in French. */
    public static String date(LocalDate date, Locale locale) {
        boolean first = date.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return DateTimeFormatter.ofPattern(first ? "'1er' MMMM uuuu" : "d MMMM uuuu", locale)
                .format(date);
    }

    /** "12,40 %", or "12.40%": a rate in per cent with as many decimals as it has, two at least. */
    public static String rate(BigDecimal percent, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Math.max(2, percent.stripTrailingZeros().scale()));
        return format.format(percent.movePointLeft(2));
    }

    /** "12 345", or "12,345". */
    public static String number(Number number, Locale locale) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }
}
