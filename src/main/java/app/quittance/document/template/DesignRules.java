package app.quittance.document.template;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/**
 * What holds for every text of a template, whatever its file says: a field grows with its text; where it cannot, a cut is
 * noticed when the print is checked; and a field that shows a text with bold parts reads them as such.
 */
final class DesignRules {

    private final Set<JRBand> rigid = new HashSet<>();
    private final Texts texts;

    private DesignRules(JasperDesign design, Texts texts) {
        this.texts = texts;
        for (JRBand band : new JRBand[] {design.getPageFooter(), design.getLastPageFooter(), design.getBackground()}) {
            if (band != null) rigid.add(band);
        }
    }

    static void apply(JasperDesign design, Texts texts) {
        var rules = new DesignRules(design, texts);
        for (JRBand band : design.getAllBands()) rules.apply(band.getChildren(), rules.rigid.contains(band));
    }

    private void apply(List<? extends JRChild> children, boolean rigid) {
        for (JRChild child : children) {
            if (child instanceof JRDesignTextField field) apply(field, rigid);
            else if (child instanceof JRTextElement text) noticeCuts(text);
            if (child instanceof JRElementGroup group) apply(group.getChildren(), rigid);
        }
    }

    private void apply(JRDesignTextField field, boolean rigid) {
        boolean scaled = Objects.equals(field.getTextAdjust(), TextAdjustEnum.SCALE_FONT);
        if (rigid || scaled) noticeCuts(field);
        else field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        if (showsBold(field)) field.setMarkup("styled");
    }

    private static void noticeCuts(JRTextElement text) {
        text.getPropertiesMap().setProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true");
    }

    private boolean showsBold(JRDesignTextField field) {
        if (field.getExpression() == null) return false;
        String source = field.getExpression().getText().strip();
        return source.startsWith("$P{")
                && source.endsWith("}")
                && texts.hasBold(source.substring(3, source.length() - 1));
    }
}
