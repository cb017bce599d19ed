package app.quittance.platform;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run. They are refused on the way in and disarmed with an apostrophe on the way out, which
 * is taken off again when the file comes back.
 */
public final class FormulaCell {

    /** A spreadsheet looks past white space, and may take a tab or a line break for the next cell's beginning. */
    private static final String ARMS = "=+-@\t\r\n";

    private static final Pattern NUMBER_OR_PHONE = Pattern.compile("[+-][\\d\\s\\u00a0\\u202f.,()/€-]*");

    private FormulaCell() {}

    /** Whether a spreadsheet would take the cell for a formula; a signed number or a phone number with its + is none. */
    public static boolean is(String cell) {
        String text = armed(cell).stripLeading();
        if (text.isEmpty()) return false;
        return switch (text.charAt(0)) {
            case '=', '@' -> true;
            case '+', '-' -> !NUMBER_OR_PHONE.matcher(text).matches();
            default -> false;
        };
    }

    /** Text that somebody wrote (a number of an invoice, a reference, a name) as it may stand in a table for a spreadsheet. */
    public static String text(String written) {
        return arms(written) || arms(written.stripLeading()) ? "'" + written : written;
    }

    /** A cell of which nobody knows whether it is text or an amount: a signed number stays one. */
    public static String disarmed(String cell) {
        return NUMBER_OR_PHONE.matcher(cell.stripLeading()).matches() ? cell : text(cell);
    }

    /** The cell without the apostrophe that keeps a spreadsheet from running it. */
    public static String armed(String cell) {
        if (!cell.startsWith("'")) return cell;
        String written = cell.substring(1);
        return text(written).equals(cell) ? written : cell;
    }

    private static boolean arms(String text) {
        return !text.isEmpty() && ARMS.indexOf(text.charAt(0)) >= 0;
    }
}
