package app.quittance.document.print;

import app.quittance.document.template.Mention;
import app.quittance.document.template.TemplateRefused;
import app.quittance.document.words.Typography;
import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Reads the print again before it may leave: no text was cut off, and every mandatory mention stands in it where a person
 * can read it.
 */
final class PrintCheck {

    private static final float SMALLEST_LEGIBLE = 6.5f;
    private static final int PALEST_LEGIBLE = 190;

    private final StringBuilder legible = new StringBuilder();
    private final String template;

    private PrintCheck(String template) {
        this.template = template;
    }

    static void check(String template, JasperPrint print, List<Mention> mentions) {
        var check = new PrintCheck(template);
        for (JRPrintPage page : print.getPages()) check.read(page.getElements());
        String text = Typography.plain(check.legible.toString());
        for (Mention mention : mentions) {
            for (String words : mention.words()) {
                if (!text.contains(Typography.plain(words))) {
                    throw new TemplateRefused(
                            "document.mention-missing", template, mention.what(), mention.article(), words);
                }
            }
        }
    }

    private void read(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text) read(text);
            if (element instanceof JRPrintFrame frame) read(frame.getElements());
        }
    }

    private void read(JRPrintText text) {
        Integer cut = text.getTextTruncateIndex();
        if (cut != null) {
            throw new TemplateRefused(
                    "document.text-cut", template, text.getFullText().strip());
        }
        if (text.getFontSize() < SMALLEST_LEGIBLE || isPale(text.getForecolor())) return;
        legible.append(shown(text)).append('\n');
    }

    /** What this part of a text shows: one that flows over a page break is printed in parts. */
    private static String shown(JRPrintText text) {
        String shown = text.getFullText();
        return "styled".equals(text.getMarkup())
                ? shown.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                : shown;
    }

    private static boolean isPale(Color colour) {
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3 > PALEST_LEGIBLE;
    }
}
