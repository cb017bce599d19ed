package app.quittance.web;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.platform.InWords;
import app.quittance.platform.Sentences;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Values as pages show them, in the reader's language: {@code ${#format.money(row.total)}}. What is not known shows as a
 * dash, never as a nought.
 */
@Component
public class Format {

    private static final String UNKNOWN = "–";

    private final Sentences sentences;
    private final AgencyCalendar calendar;

    Format(Sentences sentences, AgencyCalendar calendar) {
        this.sentences = sentences;
        this.calendar = calendar;
    }

    public LocalDate today() {
        return calendar.today();
    }

    /** "1 234,56 €" */
    public String money(@Nullable Money money) {
        return money == null ? UNKNOWN : InWords.money(money, locale());
    }

    /** Euros, where a query gives a bare number. */
    public String money(@Nullable BigDecimal euros) {
        return euros == null ? UNKNOWN : money(Money.euros(euros));
    }

    /** "1 234 €": for tiles, where cents are noise. */
    public String roundMoney(@Nullable BigDecimal euros) {
        if (euros == null) return UNKNOWN;
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Money.EUR);
        format.setMaximumFractionDigits(0);
        return format.format(euros);
    }

    /** "12 345" */
    public String number(@Nullable Number number) {
        return number == null ? UNKNOWN : InWords.number(number, locale());
    }

    /** "6,84", with the decimals that it has. */
    public String exact(@Nullable BigDecimal number) {
        if (number == null) return UNKNOWN;
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** "72 %", from 0.72 */
    public String percent(@Nullable Number share) {
        return share == null
                ? UNKNOWN
                : NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** "12,50 %", from 12.5: every rate and fee that is kept in per cent. */
    public String rate(@Nullable BigDecimal percent) {
        return percent == null ? UNKNOWN : InWords.rate(percent, locale());
    }

    /** "72 %, plutôt favorable" */
    public String chance(@Nullable Number probability) {
        if (probability == null) return sentences.say("chance.none", locale());
        return sentences.say("chance." + band(probability.doubleValue()), locale(), percent(probability));
    }

    /** "22 novembre 2026" */
    public String date(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : InWords.date(date, locale());
    }

    /** "22/11/2026" */
    public String shortDate(@Nullable LocalDate date) {
        return date == null
                ? UNKNOWN
                : DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date);
    }

    /** "22 novembre 2026 à 10:30" for an instant, the date alone for a date. */
    public String moment(@Nullable Object at) {
        return switch (at) {
            case null -> UNKNOWN;
            case Instant instant -> sentences.moment(instant, locale());
            case LocalDate date -> date(date);
            default -> throw new IllegalArgumentException("Neither an instant nor a date: " + at.getClass());
        };
    }

    /** "aujourd’hui", "demain", "dans 3 jours", "hier", "il y a 12 jours", seen from the agency's date. */
    public String relative(@Nullable LocalDate date) {
        if (date == null) return UNKNOWN;
        long days = ChronoUnit.DAYS.between(today(), date);
        String key = switch (Long.signum(days) * (Math.abs(days) == 1 ? 1 : 2)) {
            case 0 -> "day.today";
            case 1 -> "day.tomorrow";
            case -1 -> "day.yesterday";
            case 2 -> "day.in";
            default -> "day.ago";
        };
        return sentences.say(key, locale(), Math.abs(days));
    }

    /** "40 s", "3 min", "1 h 05": as exact as people want to know how long they wait. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) return UNKNOWN;
        long seconds = duration.toSeconds();
        if (seconds < 60) return Math.ceilDiv(Math.max(seconds, 1), 10) * 10 + "\u00a0s";
        long minutes = Math.ceilDiv(seconds, 60);
        if (minutes < 60) return minutes + "\u00a0min";
        return "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
    }

    /** The name of an enum's value, by message key {@code enum.<type>.<value>}. */
    public String label(@Nullable Enum<?> value) {
        return value == null ? UNKNOWN : sentences.label(value, locale());
    }

    /** As {@code #{key(…)}}, for a key known only at run time; amounts and dates among the arguments are put into words. */
    public String message(String key, Object... arguments) {
        return sentences.say(key, locale(), arguments);
    }

    /** "Modèle 2", of payment-likelihood 2 */
    public String model(String name) {
        return sentences.say("model.called", locale(), name.substring(name.lastIndexOf(' ') + 1));
    }

    /** "732 829 320" */
    public String siren(@Nullable String siren) {
        return siren == null ? UNKNOWN : siren.replaceAll("(\\d{3})(?=\\d)", "$1\u00a0");
    }

    /** "FR76 3000 4000 …" */
    public String iban(@Nullable String iban) {
        return iban == null ? UNKNOWN : iban.replaceAll("(\\w{4})(?=\\w)", "$1\u00a0");
    }

    /** "CM", of Camille Martin. */
    public String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(locale()))
                .collect(Collectors.joining());
    }

    private static String band(double probability) {
        if (probability >= 0.8) return "very-good";
        if (probability >= 0.6) return "good";
        if (probability >= 0.4) return "open";
        if (probability >= 0.2) return "poor";
        return "very-poor";
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
