package app.quittance.intake.proposal;

import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.Siren;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values of one column look like, by some of its rows. */
final class ColumnValues {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,63}\\.[\\p{L}\\d.-]{2,100}");
    private static final Pattern POSTCODE = Pattern.compile("(0?[1-9]|[1-8]\\d|9[0-8])\\d{3}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern PHONE = Pattern.compile("(0|\\+33|0033|33)(\\(0\\))?[1-9]\\d{8}|\\+[1-9]\\d{6,14}");
    private static final Pattern PHONE_SIGNS = Pattern.compile("[ ./()\u00a0\u202f-]");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern CURRENCY =
            Pattern.compile("(?i)EUR|USD|GBP|CHF|CAD|PLN|SEK|DKK|NOK|CZK|JPY|euros?|€|\\$|£");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})");
    private static final Pattern AMOUNT =
            Pattern.compile("\\(?[-+]?[€$£]?\\d{1,3}([ .,]?\\d{3})*([.,]\\d{1,2})?\\)?(€|EUR|\\$|£)?-?");
    private static final Pattern CENTS = Pattern.compile(".*[.,]\\d{2}\\D*");
    private static final Set<String> TITLES =
            Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mrs", "ms", "m et mme");

    private final List<String> texts;

    ColumnValues(List<String> cells) {
        this.texts = cells.stream()
                .map(ColumnValues::clean)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String clean(String cell) {
        return cell.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    boolean isBlank() {
        return texts.isEmpty();
    }

    /** How many of the values are such, from 0 to 1. */
    private double share(Predicate<String> such) {
        if (texts.isEmpty()) return 0;
        return (double) texts.stream().filter(such).count() / texts.size();
    }

    /** Company numbers, alone or within a SIRET or a French VAT number. */
    double sirens() {
        return share(text -> Siren.within(text).isPresent());
    }

    double emails() {
        return share(text -> EMAIL.matcher(text).matches());
    }

    double phones() {
        return share(
                text -> PHONE.matcher(PHONE_SIGNS.matcher(text).replaceAll("")).matches());
    }

    double postcodes() {
        return share(text -> POSTCODE.matcher(text).matches());
    }

    double fullPostcodes() {
        return share(text ->
                FIVE_DIGITS.matcher(text).matches() && POSTCODE.matcher(text).matches());
    }

    double dates() {
        return share(text -> date(text).isPresent());
    }

    double amounts() {
        return share(ColumnValues::isAmount);
    }

    /** Amounts that are written as such: with cents. */
    double cents() {
        return share(text -> isAmount(text) && CENTS.matcher(text).matches());
    }

    double kinds() {
        return share(text -> DebtorKind.of(text)
                .or(() -> DebtorKind.of(text.replace(' ', '-')))
                .isPresent());
    }

    double currencies() {
        return share(text -> CURRENCY.matcher(text).matches());
    }

    double titles() {
        return share(text ->
                TITLES.contains(text.toLowerCase(Locale.ROOT).replace(".", "").strip()));
    }

    double ibans() {
        return share(text -> IBAN.matcher(text.replace(" ", "")).matches());
    }

    /** Texts with more letters than digits. */
    double words() {
        return share(text -> {
            long letters = text.chars().filter(Character::isLetter).count();
            return letters >= 2
                    && letters > text.chars().filter(Character::isDigit).count();
        });
    }

    /** How many of the values stand but once among them. */
    double distinct() {
        return texts.isEmpty() ? 0 : (double) new HashSet<>(texts).size() / texts.size();
    }

    /** The date in the middle of the column. */
    Optional<LocalDate> middleDate() {
        List<LocalDate> dates =
                texts.stream().flatMap(text -> date(text).stream()).sorted().toList();
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() / 2));
    }

    /** What the column comes to, signs left aside. */
    BigDecimal sum() {
        return texts.stream()
                .filter(ColumnValues::isAmount)
                .map(ColumnValues::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isAmount(String text) {
        return AMOUNT.matcher(text.replace(" ", "")).matches() && text.length() <= 20;
    }

    private static BigDecimal amount(String text) {
        boolean cents = CENTS.matcher(text).matches();
        String digits = text.replaceAll("\\D", "");
        return new BigDecimal(digits.isEmpty() ? "0" : digits).movePointLeft(cents ? 2 : 0);
    }

    private static Optional<LocalDate> date(String text) {
        String day =
                text.length() > 10 && (text.charAt(10) == ' ' || text.charAt(10) == 'T') ? text.substring(0, 10) : text;
        Matcher french = DAY_FIRST.matcher(day);
        if (french.matches()) return date(french, 3, 2, 1);
        Matcher iso = YEAR_FIRST.matcher(day);
        return iso.matches() ? date(iso, 1, 2, 3) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher parts, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(year)),
                    Integer.parseInt(parts.group(month)),
                    Integer.parseInt(parts.group(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** One for each column of a table. */
    static List<ColumnValues> of(int columns, List<List<String>> rows) {
        var all = new ArrayList<ColumnValues>(columns);
        for (int place = 0; place < columns; place++) {
            int at = place;
            all.add(new ColumnValues(rows.stream()
                    .filter(row -> at < row.size())
                    .map(row -> row.get(at))
                    .toList()));
        }
        return all;
    }
}
