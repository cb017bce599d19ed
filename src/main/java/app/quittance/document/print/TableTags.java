package app.quittance.document.print;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Makes tables of rows for people who listen to a document. A template marks a row ({@code tag.tr}) and its heading cells
 * ({@code tag.th}); rows that follow each other on a page become a table here, and their other cells data cells.
 */
final class TableTags {

    private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";

    private TableTags() {}

    static void add(JasperPrint print) {
        for (JRPrintPage page : print.getPages()) add(page.getElements());
    }

    private static void add(List<JRPrintElement> elements) {
        boolean open = false;
        for (int i = 0; i < elements.size(); i++) {
            JRPrintElement element = elements.get(i);
            if (!isRow(element)) continue;
            cells((JRPrintFrame) element);
            boolean last = i + 1 == elements.size() || !isRow(elements.get(i + 1));
            if (!open || last) mark(element, "table", open ? "end" : last ? "full" : "start");
            open = !last;
        }
    }

    private static void cells(JRPrintFrame row) {
        for (JRPrintElement cell : row.getElements()) {
            if (cell instanceof JRPrintText && !has(cell, "th")) mark(cell, "td", "full");
        }
    }

    private static boolean isRow(JRPrintElement element) {
        return element instanceof JRPrintFrame && has(element, "tr");
    }

    private static boolean has(JRPrintElement element, String tag) {
        return element.hasProperties() && element.getPropertiesMap().containsProperty(TAG + tag);
    }

    private static void mark(JRPrintElement element, String tag, String value) {
        element.getPropertiesMap().setProperty(TAG + tag, value);
    }
}
