package app.quittance.intake.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a date in a line of text, such as "Balance âgée au 31/07/2023" or "As of May 15, 2013". */
final class DateInText {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:er)? (\\p{L}{3,9})\\.? (\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (\\d{4})");

    /** The beginnings of months that tell them apart, in French and in English, without accents. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "fev"),
            List.of("mar"),
            List.of("apr", "avr"),
            List.of("may", "mai"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "aou"),
            List.of("sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec"));

    private DateInText() {}

    /** The last date that the lines name; empty where they name none. */
    static Optional<LocalDate> last(List<String> lines) {
        return lines.stream().map(DateInText::bare).flatMap(DateInText::in).reduce((earlier, later) -> later);
    }

    private static String bare(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<LocalDate> in(String line) {
        return Stream.of(
                        dates(
                                ISO,
                                line,
                                found -> date(found.group(1), Integer.parseInt(found.group(2)), found.group(3))),
                        dates(
                                FRENCH,
                                line,
                                found -> date(found.group(3), Integer.parseInt(found.group(2)), found.group(1))),
                        dates(DAY_MONTH, line, found -> date(found.group(3), month(found.group(2)), found.group(1))),
                        dates(MONTH_DAY, line, found -> date(found.group(3), month(found.group(1)), found.group(2))))
                .flatMap(each -> each);
    }

    private interface Reader {
        @Nullable
        LocalDate read(MatchResult found);
    }

    private static Stream<LocalDate> dates(Pattern pattern, String line, Reader reader) {
        Matcher matcher = pattern.matcher(line);
        return matcher.results().flatMap(found -> Stream.ofNullable(reader.read(found)));
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name::startsWith)) return i + 1;
        }
        return 0;
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
