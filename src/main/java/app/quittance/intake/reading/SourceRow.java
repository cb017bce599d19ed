package app.quittance.intake.reading;

import app.quittance.platform.FormulaCell;
import java.util.List;

/**
 * A row as it stands in the client's file.
 *
 * @param number as a spreadsheet counts, the header being row 1
 * @param cells in the order of the headers; cells that are missing at the end are blank
 * @param hidden whether the client's spreadsheet does not show it
 */
public record SourceRow(int number, List<String> cells, Headers headers, boolean hidden) {

    /** A row that everybody sees. */
    SourceRow(int number, List<String> cells, Headers headers) {
        this(number, cells, headers, false);
    }

    /** What the cell says, without blanks around it or control characters in it; empty where the file has no such column. */
    public String text(Column column) {
        int place = headers.place(column);
        return place < 0 || place >= cells.size() ? "" : clean(cells.get(place));
    }

    /** All blanks, line ends and control characters become single spaces; none are left at the ends. */
    private static String clean(String cell) {
        String text = FormulaCell.armed(cell);
        if (isPlain(text)) return text.strip();
        var clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = !clean.isEmpty();
            } else {
                if (gap) clean.append(' ');
                gap = false;
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' ? isBlank(c) : i > 0 && text.charAt(i - 1) == ' ') return false;
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\ufeff';
    }
}
