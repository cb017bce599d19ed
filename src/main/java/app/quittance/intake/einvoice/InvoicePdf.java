package app.quittance.intake.einvoice;

import app.quittance.intake.WrongFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.jspecify.annotations.Nullable;

/** The invoice as data that a Factur-X or ZUGFeRD document carries attached. Its pages are never rendered. */
final class InvoicePdf {

    /** What a document with an invoice may carry beside it (BT-125 and what accounting software adds). */
    private static final Set<String> HARMLESS =
            Set.of("xml", "pdf", "png", "jpg", "jpeg", "csv", "txt", "xlsx", "ods", "xsl", "xslt");

    private static final List<String> NAMES =
            List.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "zugferd_2p0_en16931.xml");
    /** What is kept as an exhibit may be no larger. */
    private static final int MOST_BYTES = 25 << 20;

    private static final int DEEPEST_TREE = 20;
    private static final int MOST_ATTACHMENTS = 100;

    private InvoicePdf() {}

    /**
     * Opens the invoice in a document.
     *
     * @throws WrongFile where there is none, or the document carries what no invoice does
     */
    static InputStream invoice(byte[] pdf, long mostBytes) {
        if (pdf.length > MOST_BYTES) throw new WrongFile("einvoice.too-large", Integer.toString(MOST_BYTES >> 20));
        PdfGuard.check(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) throw new WrongFile("einvoice.pdf-damaged");
            refuseScripts(document.getDocumentCatalog());
            List<Attachment> attachments = attachments(document);
            refuseStrangers(attachments);
            return content(best(attachments), mostBytes);
        } catch (InvalidPasswordException locked) {
            throw new WrongFile("einvoice.pdf-locked");
        } catch (IOException | ClassCastException | IllegalArgumentException | NullPointerException damaged) {
            throw new WrongFile("einvoice.pdf-damaged");
        }
    }

    private record Attachment(String name, PDComplexFileSpecification file) {

        String kind() {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }

    private static void refuseScripts(PDDocumentCatalog catalog) throws IOException {
        PDDocumentNameDictionary names = catalog.getNames();
        boolean named = names != null && names.getCOSObject().containsKey(COSName.JAVA_SCRIPT);
        boolean opens = catalog.getOpenAction() instanceof PDActionJavaScript;
        boolean reacts = catalog.getCOSObject().containsKey(COSName.AA);
        if (named || opens || reacts) throw new WrongFile("einvoice.pdf-script");
    }

    private static void refuseStrangers(List<Attachment> attachments) {
        for (Attachment each : attachments) {
            if (!HARMLESS.contains(each.kind())) throw new WrongFile("einvoice.pdf-attachment", each.name());
        }
    }

    private static Attachment best(List<Attachment> attachments) {
        return NAMES.stream()
                .flatMap(name -> attachments.stream().filter(each -> each.name().equalsIgnoreCase(name)))
                .findFirst()
                .or(() -> attachments.stream()
                        .filter(each -> each.kind().equals("xml"))
                        .findFirst())
                .orElseThrow(() -> new WrongFile("einvoice.pdf-without"));
    }

    private static List<Attachment> attachments(PDDocument document) throws IOException {
        var found = new ArrayList<Attachment>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) collect(names.getEmbeddedFiles(), 0, found);
        return found;
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, int depth, List<Attachment> found)
            throws IOException {
        if (depth > DEEPEST_TREE || found.size() > MOST_ATTACHMENTS) throw new WrongFile("einvoice.pdf-damaged");
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            here.forEach((key, file) -> {
                String name = file.getFilename();
                found.add(new Attachment(name == null ? key : name, file));
            });
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids == null) return;
        for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) collect(kid, depth + 1, found);
    }

    /** Inflated by ourselves, so that it can be counted while it is. */
    private static InputStream content(Attachment attachment, long mostBytes) throws IOException {
        if (attachment.file().getEmbeddedFile() == null) throw new WrongFile("einvoice.pdf-damaged");
        COSStream stream = attachment.file().getEmbeddedFile().getCOSObject();
        List<COSName> filters = filters(stream.getFilters());
        boolean packed = filters.equals(List.of(COSName.FLATE_DECODE));
        if (!packed && !filters.isEmpty()) throw new WrongFile("einvoice.pdf-damaged");
        try (InputStream raw = stream.createRawInputStream();
                InputStream content = packed ? new InflaterInputStream(raw) : raw) {
            byte[] bytes = content.readNBytes(Math.toIntExact(mostBytes + 1));
            if (bytes.length > mostBytes) throw new WrongFile("einvoice.bomb");
            return new ByteArrayInputStream(bytes);
        }
    }

    private static List<COSName> filters(@Nullable COSBase said) {
        return switch (said) {
            case null -> List.of();
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream().map(COSName.class::cast).toList();
            default -> throw new WrongFile("einvoice.pdf-damaged");
        };
    }
}
