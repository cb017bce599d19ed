package app.quittance.intake.check;

import app.quittance.intake.WrongFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of one column, all of which are written in one way: the one that most of them show. */
final class Dates {

    /** What was read: a date, or the code of what is wrong with the text. */
    sealed interface Reading {

        record Date(LocalDate value) implements Reading {}

        record Wrong(String code) implements Reading {}
    }

    private enum Style {
        DAY_FIRST("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})", 3, 2, 1),
        ISO("(\\d{4})-(\\d{2})-(\\d{2})", 1, 2, 3),
        COMPACT("(\\d{4})(\\d{2})(\\d{2})", 1, 2, 3);

        private final Pattern pattern;
        private final int year;
        private final int month;
        private final int day;

        Style(String pattern, int year, int month, int day) {
            this.pattern = Pattern.compile(pattern);
            this.year = year;
            this.month = month;
            this.day = day;
        }
    }

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2150;

    private final Style style;

    private Dates(Style style) {
        this.style = style;
    }

    /**
     * Learns from some of the column's dates how all of them are written.
     *
     * @throws WrongFile where the month comes before the day, as in "12/31/2026": the other dates would be read wrongly
     */
    static Dates learn(String header, Collection<String> sample) {
        if (monthComesFirst(sample)) throw new WrongFile("dates.month-first", header);
        return new Dates(Arrays.stream(Style.values())
                .max(Comparator.comparingLong(style -> sample.stream()
                        .filter(text -> style.pattern.matcher(text).matches())
                        .count()))
                .orElseThrow());
    }

    Reading read(String text) {
        Matcher parts = style.pattern.matcher(text);
        if (!parts.matches()) return new Reading.Wrong(isOfAnotherStyle(text) ? "date.mixed" : "date.unreadable");
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(parts.group(style.year)),
                    Integer.parseInt(parts.group(style.month)),
                    Integer.parseInt(parts.group(style.day)));
            boolean believable = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
            return believable ? new Reading.Date(date) : new Reading.Wrong("date.unreadable");
        } catch (DateTimeException noSuchDay) {
            return new Reading.Wrong("date.unreadable");
        }
    }

    private static boolean isOfAnotherStyle(String text) {
        return Arrays.stream(Style.values())
                .anyMatch(style -> style.pattern.matcher(text).matches());
    }

    private static boolean monthComesFirst(Collection<String> sample) {
        List<Matcher> written = sample.stream()
                .map(Style.DAY_FIRST.pattern::matcher)
                .filter(Matcher::matches)
                .toList();
        long impossible = written.stream()
                .filter(date -> Integer.parseInt(date.group(2)) > 12)
                .count();
        return impossible * 4 > written.size()
                && written.stream().noneMatch(date -> Integer.parseInt(date.group(1)) > 12);
    }
}
