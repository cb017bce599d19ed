package app.quittance.document.template;

import app.quittance.document.template.Expression.Kind;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Judges a template before JasperReports reads it: a JRXML that people edit can name classes, files and addresses, so only
 * what a letter needs is let through. Elements, attributes, classes and expressions are on lists; the rest is refused.
 */
final class JrxmlGuard {

    private static final int LARGEST_BYTES = 512 * 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Z])(!?)\\{([^}]*)\\}");

    private static final Set<String> ELEMENTS = Set.of(
            "jasperReport",
            "property",
            "style",
            "parameter",
            "field",
            "group",
            "groupHeader",
            "groupFooter",
            "band",
            "title",
            "pageHeader",
            "columnHeader",
            "detail",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "background",
            "noData",
            "element",
            "text",
            "expression",
            "printWhenExpression",
            "box",
            "pen",
            "topPen",
            "leftPen",
            "bottomPen",
            "rightPen",
            "paragraph",
            "tabStop",
            "description");
    private static final Set<String> ATTRIBUTES = Set.of(
            "name",
            "language",
            "pageWidth",
            "pageHeight",
            "columnWidth",
            "leftMargin",
            "rightMargin",
            "topMargin",
            "bottomMargin",
            "orientation",
            "whenNoDataType",
            "titleNewPage",
            "summaryNewPage",
            "uuid",
            "default",
            "style",
            "mode",
            "forecolor",
            "backcolor",
            "fill",
            "radius",
            "hTextAlign",
            "vTextAlign",
            "fontName",
            "fontSize",
            "bold",
            "italic",
            "underline",
            "strikeThrough",
            "padding",
            "topPadding",
            "leftPadding",
            "bottomPadding",
            "rightPadding",
            "lineWidth",
            "lineStyle",
            "lineColor",
            "class",
            "value",
            "kind",
            "key",
            "x",
            "y",
            "width",
            "height",
            "positionType",
            "stretchType",
            "textAdjust",
            "blankWhenNull",
            "removeLineWhenBlank",
            "printRepeatedValues",
            "printInFirstWholeBand",
            "printWhenDetailOverflows",
            "markup",
            "evaluationTime",
            "rotation",
            "direction",
            "splitType",
            "borderSplitType",
            "keepTogether",
            "preventOrphanFooter",
            "startNewPage",
            "reprintHeaderOnEachPage",
            "minHeightToStartNewPage",
            "minDetailsToStartFromTop",
            "footerPosition",
            "type",
            "lineSpacing",
            "lineSpacingSize",
            "firstLineIndent",
            "leftIndent",
            "rightIndent",
            "spacingBefore",
            "spacingAfter",
            "tabStopWidth",
            "position",
            "alignment",
            "resetPageNumber",
            "printOrder",
            "columnCount");
    private static final Set<String> EXPRESSIONS = Set.of("expression", "printWhenExpression");
    private static final Set<String> KINDS =
            Set.of("textField", "staticText", "line", "rectangle", "ellipse", "frame", "break");
    private static final Set<String> CLASSES = Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer");
    private static final Set<String> GIVEN_VARIABLES =
            Set.of("PAGE_NUMBER", "REPORT_COUNT", "PAGE_COUNT", "MASTER_CURRENT_PAGE", "MASTER_TOTAL_PAGES");
    private static final List<String> PROPERTIES =
            List.of("com.jaspersoft.studio.", "net.sf.jasperreports.export.pdf.tag.", "net.sf.jasperreports.text.");

    private record Reference(Kind kind, String name, String source) {}

    private final String template;
    private final Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();

    private JrxmlGuard(String template) {
        this.template = template;
        for (Kind kind : Kind.values()) declared.put(kind, new HashSet<>());
        names(Kind.VARIABLE).addAll(GIVEN_VARIABLES);
    }

    /** Lets a harmless template pass and refuses any other, saying what is in the way. */
    static void check(String template, byte[] jrxml) {
        if (jrxml.length > LARGEST_BYTES) throw new TemplateRefused("document.template-too-large", template);
        var guard = new JrxmlGuard(template);
        try {
            guard.read(jrxml);
        } catch (XMLStreamException e) {
            throw new TemplateRefused("document.template-unreadable", template, reason(e));
        }
        guard.checkReferences();
    }

    private void read(byte[] jrxml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(jrxml));
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(reader);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("DOCTYPE");
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        if (!ELEMENTS.contains(element)) throw refused("<" + element + ">");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (EXPRESSIONS.contains(element)) {
            boolean text = "simpleText".equals(reader.getAttributeValue(null, "type"));
            expression(reader.getElementText(), text);
        }
    }

    private void attribute(String element, String attribute, String value) {
        if (!ATTRIBUTES.contains(attribute)) throw refused(element + " " + attribute + "=…");
        boolean allowed = switch (attribute) {
            case "language" -> value.equals("java");
            case "class" -> CLASSES.contains(value);
            case "kind" -> KINDS.contains(value);
            case "markup" -> value.equals("none") || value.equals("styled");
            case "type" -> !EXPRESSIONS.contains(element) || value.equals("simpleText");
            case "name" -> name(element, value);
            default -> true;
        };
        if (!allowed) throw refused(element + " " + attribute + "=\"" + value + "\"");
    }

    private boolean name(String element, String value) {
        return switch (element) {
            case "property" -> PROPERTIES.stream().anyMatch(value::startsWith);
            case "parameter" ->
                NAME.matcher(value).matches() && names(Kind.PARAMETER).add(value);
            case "field" -> NAME.matcher(value).matches() && names(Kind.FIELD).add(value);
            case "group" ->
                NAME.matcher(value).matches() && names(Kind.VARIABLE).add(value + "_COUNT");
            default -> true;
        };
    }

    private void expression(String source, boolean text) {
        if (!text) ExpressionParser.parse(source);
        Matcher found = REFERENCE.matcher(source);
        while (found.find()) {
            String letter = found.group(1);
            if (!"PFV".contains(letter) || !found.group(2).isEmpty()) throw refused(found.group());
            references.add(new Reference(Kind.of(letter), found.group(3), source.strip()));
        }
    }

    private void checkReferences() {
        for (Reference reference : references) {
            if (!names(reference.kind()).contains(reference.name())) {
                throw new TemplateRefused(
                        "document.template-undeclared", template, reference.name(), reference.source());
            }
        }
    }

    private Set<String> names(Kind kind) {
        return declared.computeIfAbsent(kind, missing -> new HashSet<>());
    }

    private TemplateRefused refused(String what) {
        return new TemplateRefused("document.template-not-allowed", template, what);
    }

    private static String reason(XMLStreamException e) {
        String message = e.getMessage();
        return message == null
                ? "XML"
                : message.lines().reduce((first, last) -> last).orElse("XML");
    }
}
