package app.quittance.document.print;

import app.quittance.kernel.AgencyCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Makes an exported PDF fit for the archive (PDF/A-2): takes out the incomplete CIDSet of subset fonts (ISO 19005-2,
 * 6.2.11.4.2), and dates and names everything by the day it was written, so that the same content gives the same bytes.
 */
public final class Archival {

    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
    private static final Pattern XMP_DATE = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(</)");
    private static final LocalTime NOON = LocalTime.NOON;

    private Archival() {}

    static byte[] finish(byte[] exported, LocalDate writtenOn) throws IOException {
        try (PDDocument document = Loader.loadPDF(exported)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSDictionary dictionary) tidyFont(dictionary);
            }
            dateMetadata(document, writtenOn.atTime(NOON).atZone(AgencyCalendar.ZONE));
            return save(document, writtenOn);
        }
    }

    /** Saves a document as of a day instead of now. */
    public static byte[] save(PDDocument document, LocalDate on) throws IOException {
        ZonedDateTime at = on.atTime(NOON).atZone(AgencyCalendar.ZONE);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
        document.getDocumentInformation().setModificationDate(GregorianCalendar.from(at));
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(on.toEpochDay());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static void tidyFont(COSDictionary dictionary) {
        dictionary.removeItem(CID_SET);
        for (COSName name : new COSName[] {COSName.FONT_NAME, COSName.BASE_FONT}) {
            String font = dictionary.getNameAsString(name);
            if (font != null && SUBSET.matcher(font).find()) {
                String plain = font.substring(7);
                dictionary.setName(name, prefix(plain) + "+" + plain);
            }
        }
    }

    /** Six letters for a subset, drawn from its font's name instead of by chance. */
    private static String prefix(String font) {
        var letters = new StringBuilder();
        for (long rest = Integer.toUnsignedLong(font.hashCode()); letters.length() < 6; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static void dateMetadata(PDDocument document, ZonedDateTime at) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) return;
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        metadata.importXMPMetadata(
                XMP_DATE.matcher(xmp).replaceAll("$1" + date + "$2").getBytes(StandardCharsets.UTF_8));
    }
}
