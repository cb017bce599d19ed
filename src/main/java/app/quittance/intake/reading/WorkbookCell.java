package app.quittance.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a workbook says, as text: a date as an ISO date, a number with the digits that are stored, a formula by the
 * value that was stored with it. Numbers never pass through floating point.
 */
final class WorkbookCell {

    /**
     * Spreadsheets show fifteen digits at most. Where more are stored, the rest is what their arithmetic left behind:
     * 0.1 + 0.2 is stored as 0.30000000000000004, and is 0.3.
     */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_DIGITS = 40;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** Lotus took 1900 for a leap year, and every spreadsheet still counts that day. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final int LAST_DAY = 2_958_465;

    private WorkbookCell() {}

    static String text(@Nullable Cell cell, boolean from1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.STRING) return String.valueOf(cell.getText());
        String stored = cell.getRawValue();
        if (stored == null) return "";
        return cell.getValue() instanceof BigDecimal number
                ? number(number, cell.getDataFormatString(), from1904)
                : stored;
    }

    static String number(BigDecimal stored, @Nullable String format, boolean from1904) {
        if (Math.abs((long) stored.scale()) > MOST_DIGITS || stored.precision() > MOST_DIGITS) return stored.toString();
        if (format != null && isDate(format)) return date(stored, from1904);
        BigDecimal shown = stored.round(SHOWN).stripTrailingZeros();
        String text = shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
        if (format != null && ZEROS.matcher(format).matches() && shown.scale() <= 0 && shown.signum() >= 0) {
            return "0".repeat(Math.max(0, format.length() - text.length())) + text;
        }
        // As France writes it, so that a spreadsheet takes it for a number when it is sent back; and never three digits
        // behind the
        // sign, which might be thousands: 1234.5 is told as "1234,50", 1.234 as "1,2340".
        return shown.scale() == 1 || shown.scale() == 3 ? text.replace('.', ',') + "0" : text.replace('.', ',');
    }

    private static boolean isDate(String format) {
        String bare = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }

    private static String date(BigDecimal stored, boolean from1904) {
        BigDecimal whole = stored.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) return stored.toPlainString();
        int day = whole.intValueExact();
        if (from1904) return FROM_1904.plusDays(day).toString();
        if (day == 0 || day == DAY_THAT_NEVER_WAS) return stored.toPlainString();
        return BEFORE_1900.plusDays(day > DAY_THAT_NEVER_WAS ? day - 1L : day).toString();
    }
}
