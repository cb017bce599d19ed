package app.quittance.document.print;

import app.quittance.kernel.AgencyCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes an exported PDF fit for the archive (PDF/A-2): takes out the incomplete CIDSet of subset fonts (ISO 19005-2,
 * 6.2.11.4.2), and dates it by the day it was written, so that the same content gives the same bytes.
 */
final class Archival {

    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private Archival() {}

    static byte[] finish(byte[] exported, LocalDate writtenOn) throws IOException {
        try (PDDocument document = Loader.loadPDF(exported)) {
            removeCidSets(document.getDocument());
            var bytes = new ByteArrayOutputStream(exported.length);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void removeCidSets(COSDocument document) {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary
                    && COSName.FONT_DESC.equals(dictionary.getCOSName(COSName.TYPE))) {
                dictionary.removeItem(CID_SET);
            }
        }
    }
}
