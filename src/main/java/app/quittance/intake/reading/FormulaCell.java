package app.quittance.intake.reading;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run. They are refused on the way in and disarmed with an apostrophe on the way out, which
 * is taken off again when the file comes back.
 */
public final class FormulaCell {

    private static final Pattern NUMBER_OR_PHONE = Pattern.compile("[+-][\\d\\s\\u00a0\\u202f.,()/€-]*");

    private FormulaCell() {}

    /** Whether a spreadsheet would take the cell for a formula; a signed number or a phone number with its + is none. */
    public static boolean is(String cell) {
        String text = unquoted(cell).stripLeading();
        if (text.isEmpty()) return false;
        return switch (text.charAt(0)) {
            case '=', '@' -> true;
            case '+', '-' -> !NUMBER_OR_PHONE.matcher(text).matches();
            default -> false;
        };
    }

    /** The cell as it may stand in a file that someone opens with a spreadsheet. */
    public static String disarmed(String cell) {
        return is(cell) && !cell.startsWith("'") ? "'" + cell : cell;
    }

    /** The cell without the apostrophe that keeps a spreadsheet from running it. */
    static String unquoted(String cell) {
        boolean disarmed = cell.length() > 1 && cell.charAt(0) == '\'' && "=@+-".indexOf(cell.charAt(1)) >= 0;
        return disarmed ? cell.substring(1) : cell;
    }
}
