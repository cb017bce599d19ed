package app.quittance.intake;

import app.quittance.platform.Sentences;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong or missing in a client's file.
 *
 * @param row the row as a spreadsheet counts it, the header being row 1; null: the file as a whole
 * @param column the header of the column as it stands in the file; null: the row as a whole
 * @param code names its sentence in the message files, {@code finding.<code>}
 * @param arguments what the sentence names: plain text, the same in every language
 * @param value what stood there, shortened; null: nothing did
 */
public record Finding(
        @Nullable Integer row,
        @Nullable String column,
        String code,
        Level level,
        List<String> arguments,
        @Nullable String value) {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}\\.\\d{2}");
    private static final int LONGEST_VALUE = 200;

    public Finding {
        arguments = List.copyOf(arguments);
        if (value != null && value.length() > LONGEST_VALUE) value = value.substring(0, LONGEST_VALUE) + "…";
    }

    /** The whole file cannot be taken. */
    public static Finding ofFile(String code, String... arguments) {
        return new Finding(null, null, code, Level.REFUSE, List.of(arguments), null);
    }

    /** What a person reads: "Montant TTC : ce n’est pas un montant." */
    public String inWords(Sentences sentences, Locale language) {
        String key = code.equals("due.missing") && arguments.isEmpty() ? "due.missing-of-any-mandate" : code;
        String sentence = sentences.say("finding." + key, language, shown(language));
        return column == null
                ? sentence.substring(0, 1).toUpperCase(language) + sentence.substring(1)
                : sentences.say("finding.in-column", language, column, sentence);
    }

    /** What a person reads beneath the cell that it is about: "Ce n’est pas un montant." */
    public String inWordsBeneath(Sentences sentences, Locale language) {
        return new Finding(row, null, code, level, arguments, value).inWords(sentences, language);
    }

    /** Amounts as the reader's language writes them; everything else as it is. */
    private Object[] shown(Locale language) {
        return arguments.stream()
                .map(each -> AMOUNT.matcher(each).matches() ? amount(new BigDecimal(each), language) : each)
                .toArray();
    }

    private static String amount(BigDecimal amount, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        return format.format(amount);
    }

    public boolean refuses() {
        return level == Level.REFUSE;
    }
}
