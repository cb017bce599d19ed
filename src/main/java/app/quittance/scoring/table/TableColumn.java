package app.quittance.scoring.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a column: a number, a text, or nothing. Texts are kept once each. */
final class TableColumn {

    private static final Set<String> MISSING = Set.of("", "na", "n/a", "null", "?", "nan");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 40;
    private static final int NO_TEXT = -1;

    private final String name;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private double[] numbers = new double[1024];
    private int @Nullable [] codes;
    private int rows;

    TableColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(String cell) {
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * rows);
        }
        String text = cell.strip();
        double number = number(text);
        numbers[rows] = number;
        boolean isText = Double.isNaN(number) && !MISSING.contains(text.toLowerCase(Locale.ROOT));
        setCode(isText ? places.computeIfAbsent(text, this::place) : NO_TEXT);
        rows++;
    }

    /** The number of a cell; not a number where it is a text or nothing. */
    double number(int row) {
        return numbers[row];
    }

    /** A cell as a category: a number without needless digits, so that "1" and "1.0" are the same. */
    @Nullable
    String text(int row) {
        if (!Double.isNaN(numbers[row])) {
            return plain(numbers[row]);
        }
        return codes == null || codes[row] == NO_TEXT ? null : texts.get(codes[row]);
    }

    boolean isMissing(int row) {
        return Double.isNaN(numbers[row]) && (codes == null || codes[row] == NO_TEXT);
    }

    /** A value typed by a person as {@link #text} gives it. */
    static String canonical(String typed) {
        double number = number(typed.strip());
        return Double.isNaN(number) ? typed.strip() : plain(number);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static double number(String text) {
        boolean isNumber = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && NUMBER.matcher(text).matches();
        double number = isNumber ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    private int place(String text) {
        texts.add(text);
        return texts.size() - 1;
    }

    private void setCode(int code) {
        if (codes == null && code != NO_TEXT) {
            codes = new int[numbers.length];
            Arrays.fill(codes, NO_TEXT);
        }
        if (codes != null) {
            if (codes.length < numbers.length) {
                codes = Arrays.copyOf(codes, numbers.length);
            }
            codes[rows] = code;
        }
    }
}
