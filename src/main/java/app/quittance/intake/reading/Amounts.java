package app.quittance.intake.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Reads amounts as people and programs write them: {@code 1 234,56}, {@code 1.234,56 €}, {@code 1,234.56}, {@code 1234.5}.
 * Where one sign and three digits could mean both thousands and a fraction, the other amounts of the file decide.
 */
public final class Amounts {

    /** What was read: an amount, or the code of what is wrong with the text. */
    public sealed interface Reading {

        record Amount(BigDecimal value) implements Reading {}

        record Wrong(String code) implements Reading {}
    }

    private static final Pattern CURRENCY = Pattern.compile("(?i)\\s*(€|eur|euros?)$|^€\\s*");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern ONE_SIGN = Pattern.compile("([+-]?\\d{1,18})([.,])(\\d{1,18})");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPED_BY_SPACE = Pattern.compile("[+-]?\\d{1,3}( \\d{3}){1,5}([.,]\\d{1,18})?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){1,5}(,\\d{1,18})?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,5}(\\.\\d{1,18})?");

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private final boolean commasSeen;
    private final boolean pointsSeen;

    private Amounts(boolean commasSeen, boolean pointsSeen) {
        this.commasSeen = commasSeen;
        this.pointsSeen = pointsSeen;
    }

    /** Learns the decimal sign of a file from some of its amounts. */
    public static Amounts learn(Collection<String> sample) {
        return new Amounts(
                sample.stream().map(Amounts::bare).anyMatch(text -> decimalSign(text) == ','),
                sample.stream().map(Amounts::bare).anyMatch(text -> decimalSign(text) == '.'));
    }

    public Reading read(String typed) {
        String text = bare(typed);
        if (ONE_GROUP.matcher(text).matches()) return oneGroup(text);
        if (PLAIN.matcher(text).matches()) return cents(text);
        if (ONE_SIGN.matcher(text).matches()) return cents(text.replace(',', '.'));
        if (GROUPED_BY_SPACE.matcher(text).matches())
            return cents(text.replace(" ", "").replace(',', '.'));
        if (GROUPED_BY_POINT.matcher(text).matches())
            return cents(text.replace(".", "").replace(',', '.'));
        if (GROUPED_BY_COMMA.matcher(text).matches()) return cents(text.replace(",", ""));
        return new Reading.Wrong("amount.unreadable");
    }

    /** "1.234" is a thousand and more where commas are decimal, one and a fraction where points are, and else not decided. */
    private Reading oneGroup(String text) {
        if (commasSeen == pointsSeen) return new Reading.Wrong("amount.ambiguous");
        char decimal = commasSeen ? ',' : '.';
        return text.indexOf(decimal) >= 0
                ? cents(text.replace(',', '.'))
                : cents(text.replace(".", "").replace(",", ""));
    }

    private static Reading cents(String number) {
        BigDecimal value = new BigDecimal(number);
        if (value.stripTrailingZeros().scale() > 2) return new Reading.Wrong("amount.decimals");
        if (value.abs().compareTo(MOST) > 0) return new Reading.Wrong("amount.too-large");
        return new Reading.Amount(value.setScale(2));
    }

    /** The sign before the cents, where the text leaves no doubt; else a space. */
    private static char decimalSign(String text) {
        if (ONE_GROUP.matcher(text).matches()) return ' ';
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma == point) return ' ';
        char last = text.charAt(Math.max(comma, point));
        boolean repeated = text.indexOf(last) != text.lastIndexOf(last);
        if (repeated) return last == ',' ? '.' : ',';
        return last;
    }

    private static String bare(String typed) {
        String text = typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        return CURRENCY.matcher(text).replaceAll("");
    }
}
