package app.quittance.web.cases;

import app.quittance.journal.JournalEntry;
import app.quittance.kernel.Money;
import app.quittance.platform.Sentences;
import app.quittance.web.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A journal entry as a sentence: its kind chooses the words, its details are put into them as people write them. */
@Component
public class JournalWords {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2} [A-Z]{3}");

    private final Sentences sentences;
    private final Format format;

    JournalWords(Sentences sentences, Format format) {
        this.sentences = sentences;
        this.format = format;
    }

    public String of(JournalEntry entry) {
        Locale locale = LocaleContextHolder.getLocale();
        String sentence = sentences.getMessage("journal." + entry.kind(), null, entry.kind(), locale);
        if (sentence == null) return entry.kind();
        for (Map.Entry<String, String> detail : entry.details().entrySet()) {
            sentence = sentence.replace("{" + detail.getKey() + "}", words(detail.getValue(), locale));
        }
        return sentence;
    }

    /** Who did it: a person by name, one of the program's own jobs in words. */
    public String who(JournalEntry entry) {
        String name = entry.actorName();
        return Objects.requireNonNullElse(
                sentences.getMessage("journal.actor." + name, null, name, LocaleContextHolder.getLocale()), name);
    }

    private String labels(String values, Locale locale) {
        return Arrays.stream(values.split(", "))
                .map(value -> sentences.getMessage(value, null, locale))
                .collect(Collectors.joining(", "));
    }

    private String words(String value, Locale locale) {
        if (value.startsWith("enum.")) return labels(value, locale);
        if (DATE.matcher(value).matches()) return format.date(LocalDate.parse(value));
        if (AMOUNT.matcher(value).matches()) {
            int cut = value.indexOf(' ');
            return format.money(
                    new Money(new BigDecimal(value.substring(0, cut)), Currency.getInstance(value.substring(cut + 1))));
        }
        return value;
    }
}
