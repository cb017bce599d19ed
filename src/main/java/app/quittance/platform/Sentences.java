package app.quittance.platform;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What people read, from the rooms' files {@code messages/<room>.properties}: in French, or in English where asked for. */
public final class Sentences extends ResourceBundleMessageSource {

    private static final String FOLDER = "messages/";
    private static final String FRENCH = ".properties";
    private static final String ENGLISH = "_en.properties";
    private static final Pattern BESIDE_WIDE_SIGN = Pattern.compile(" (?=[:»€%])|(?<=«) ");
    private static final Pattern BEFORE_THIN_SIGN = Pattern.compile(" (?=[;?!])");

    private Sentences() {}

    /** All files that the program brings along; a room adds one by putting it there. */
    public static Sentences bundled() {
        var sentences = new Sentences();
        sentences.setDefaultEncoding("UTF-8");
        // The files without a language are French: a machine set to another language must not change that.
        sentences.setFallbackToSystemLocale(false);
        sentences.setBasenames(basenames());
        return sentences;
    }

    /** Why a rule says no, for the person who asked. */
    public String tell(Refusal refusal, Locale locale) {
        return say(refusal.messageKey(), locale, refusal.arguments().toArray());
    }

    /** A sentence with its values in words: no ISO date and no enum name reaches a person. */
    public String say(String key, Locale locale, Object... values) {
        Object[] words =
                Arrays.stream(values).map(value -> inWords(value, locale)).toArray();
        return getMessage(key, words, locale);
    }

    /** The name of an enum's value: message key {@code enum.<type>.<value>}. */
    public String label(Enum<?> value, Locale locale) {
        String type = value.getDeclaringClass().getSimpleName();
        return getMessage("enum." + type + "." + value.name(), null, locale);
    }

    /** "22 novembre 2026 à 10:30", by the clocks of Paris. */
    public String moment(Instant instant, Locale locale) {
        ZonedDateTime local = instant.atZone(AgencyCalendar.ZONE);
        String time = DateTimeFormatter.ofPattern("HH:mm").format(local);
        return getMessage("moment", new Object[] {InWords.date(local.toLocalDate(), locale), time}, locale);
    }

    private Object inWords(Object value, Locale locale) {
        return switch (value) {
            case Money money -> InWords.money(money, locale);
            case LocalDate date -> InWords.date(date, locale);
            case Instant instant -> moment(instant, locale);
            case Enum<?> choice -> label(choice, locale);
            case Number number -> InWords.number(number, locale);
            default -> value;
        };
    }

    /** French sets a space before some signs; here it becomes one at which no line breaks. */
    @Override
    protected @Nullable String getStringOrNull(ResourceBundle bundle, String key) {
        String sentence = super.getStringOrNull(bundle, key);
        boolean french = !bundle.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        if (sentence == null || !french) return sentence;
        return BEFORE_THIN_SIGN
                .matcher(BESIDE_WIDE_SIGN.matcher(sentence).replaceAll("\u00a0"))
                .replaceAll("\u202f");
    }

    private static String[] basenames() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + FRENCH);
            return Arrays.stream(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .filter(name -> !name.endsWith(ENGLISH))
                    .map(name -> FOLDER + name.substring(0, name.length() - FRENCH.length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
