package app.quittance.intake.einvoice;

import app.quittance.intake.WrongFile;
import app.quittance.intake.einvoice.InvoiceSyntax.Place;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one invoice from front to back and keeps what we look for, so that what it carries along (attachments as text,
 * thousands of lines) takes no room. No document type is believed, and nothing outside is ever fetched.
 */
final class InvoiceXml {

    private static final int LONGEST_TEXT = 1_000;

    private record Step(String path, List<Place> places) {}

    private record Found(String text, int rank) {}

    private final XMLStreamReader xml;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<InvoiceField, Found> fields = new EnumMap<>(InvoiceField.class);
    private final StringBuilder text = new StringBuilder();
    private @Nullable BigDecimal lines;

    private InvoiceXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads an invoice.
     *
     * @throws WrongFile where it is no XML, or XML of another kind
     */
    static InvoiceFields read(InputStream content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new InvoiceXml(factory.createXMLStreamReader(content)).read();
        } catch (XMLStreamException damaged) {
            throw new WrongFile(
                    "einvoice.damaged",
                    Integer.toString(Math.max(
                            1,
                            damaged.getLocation() == null
                                    ? 1
                                    : damaged.getLocation().getLineNumber())));
        }
    }

    private InvoiceFields read() throws XMLStreamException {
        InvoiceSyntax syntax = syntax();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> enter(syntax);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> hear();
                case XMLStreamConstants.END_ELEMENT -> leave();
                default -> {
                    // comments and processing instructions say nothing of an invoice
                }
            }
        }
        Map<InvoiceField, String> texts = new EnumMap<>(InvoiceField.class);
        fields.forEach((field, found) -> texts.put(field, found.text()));
        if (lines != null) texts.put(InvoiceField.SUM_OF_LINES, lines.toPlainString());
        return new InvoiceFields(syntax, texts);
    }

    private InvoiceSyntax syntax() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) throw new WrongFile("einvoice.entities");
        }
        String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        Optional<InvoiceSyntax> syntax = InvoiceSyntax.of(namespace, xml.getLocalName());
        steps.push(new Step("", List.of()));
        return syntax.orElseThrow(() -> new WrongFile("einvoice.other-xml", xml.getLocalName()));
    }

    private void enter(InvoiceSyntax syntax) {
        String above = steps.getFirst().path();
        String path = above.isEmpty() ? xml.getLocalName() : above + "/" + xml.getLocalName();
        String scheme = xml.getAttributeValue(null, "schemeID");
        List<Place> places = scheme == null
                ? syntax.at(path)
                : Stream.concat(syntax.at(path + "[" + scheme + "]").stream(), syntax.at(path).stream())
                        .toList();
        steps.push(new Step(path, places));
        text.setLength(0);
    }

    private void hear() {
        if (steps.getFirst().places().isEmpty() || text.length() > LONGEST_TEXT) return;
        text.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_TEXT));
    }

    private void leave() {
        if (steps.isEmpty()) return;
        Step left = steps.pop();
        if (left.places().isEmpty()) return;
        String said = text.toString().strip();
        text.setLength(0);
        if (!said.isEmpty()) left.places().forEach(place -> keep(place, said));
    }

    /** The first of its kind that is filled, at the best of its places; of lines, their sum. */
    private void keep(Place place, String said) {
        if (place.field() == InvoiceField.SUM_OF_LINES) {
            BigDecimal line = InvoiceFields.number(said);
            lines = line == null ? lines : lines == null ? line : lines.add(line);
            return;
        }
        Found known = fields.get(place.field());
        if (known == null || place.rank() < known.rank()) {
            fields.put(place.field(), new Found(said, place.rank()));
        }
    }
}
