package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.platform.FormulaCell;
import java.util.List;

/**
 * A row as it stands in the client's file.
 *
 * @param number as a spreadsheet counts, the header being row 1
 * @param cells in the order of the headers; cells that are missing at the end are blank
 * @param told what reading it found already
 */
public record SourceRow(int number, List<String> cells, Headers headers, List<Finding> told) {

    /** A row of which reading found nothing to tell. */
    SourceRow(int number, List<String> cells, Headers headers) {
        this(number, cells, headers, List.of());
    }

    /**
     * What the cell says, without blanks around it or control characters in it; where it says nothing, what was said of all
     * rows; empty where nothing was.
     */
    public String text(Column column) {
        String text = text(headers.place(column));
        return text.isEmpty() ? headers.ofAllRows(column) : text;
    }

    /** What the cell at a place says, cleaned alike; empty where there is none. */
    public String text(int place) {
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
