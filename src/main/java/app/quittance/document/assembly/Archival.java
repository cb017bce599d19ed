package app.quittance.document.assembly;

import app.quittance.kernel.AgencyCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.GregorianCalendar;
import java.util.List;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Makes a document say of itself what PDF/A-2b wants (ISO 19005-2), dated by a day instead of now: the same parts, the same bytes. */
final class Archival {

    private static final String CREATOR = "Quittance";
    private static final String SRGB = "sRGB IEC61966-2.1";

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archival() {}

    static byte[] save(PDDocument document, String title, LocalDate on) throws IOException {
        var at = GregorianCalendar.from(on.atTime(LocalTime.NOON).atZone(AgencyCalendar.ZONE));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator(CREATOR);
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setMetadata(metadata(document, title, at));
        document.getDocumentCatalog().setOutputIntents(List.of(colours(document)));
        document.setDocumentId(on.toEpochDay());
        return saved(document);
    }

    /** By way of a file: a buffer that grows would take the size of a thick packet several times over. */
    private static byte[] saved(PDDocument document) throws IOException {
        Path file = Files.createTempFile("quittance", ".pdf");
        try {
            document.save(file.toFile());
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Whether veraPDF finds nothing against it. */
    static boolean isSound(byte[] pdf) throws IOException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, 1, false, false, false)) {
            return validator.validate(parser).isCompliant();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            return false;
        }
    }

    private static PDMetadata metadata(PDDocument document, String title, GregorianCalendar at) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            var identification = xmp.createAndAddPDFAIdentificationSchema();
            identification.setPart(2);
            identification.setConformance("B");
            xmp.createAndAddDublinCoreSchema().setTitle(title);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreatorTool(CREATOR);
            basic.setCreateDate(at);
            basic.setModifyDate(at);
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return new PDMetadata(document, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("No metadata for " + title, e);
        }
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        try (InputStream profile = Archival.class.getResourceAsStream("/color/sRGB.icc")) {
            if (profile == null) throw new IOException("No colour profile");
            var intent = new PDOutputIntent(document, profile);
            intent.setInfo(SRGB);
            intent.setOutputCondition(SRGB);
            intent.setOutputConditionIdentifier(SRGB);
            intent.setRegistryName("http://www.color.org");
            return intent;
        }
    }
}
