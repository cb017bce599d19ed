package app.quittance.document.print;

import app.quittance.kernel.AgencyCalendar;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/**
 * Exports a print as the archive wants it, right at the source: dated by the day it was written instead of now, and
 * without the CIDSet of subset fonts, which comes out incomplete (ISO 19005-2, 6.2.11.4.2 lets it be left out). What
 * chance leaves in it, {@link ChanceMarks} takes out.
 */
final class ArchivalExporter extends JRPdfExporter {

    /** The lightest: a letter comes out 3 % larger for half the work of compressing it. */
    private static final int COMPRESSION = Deflater.BEST_SPEED;

    private final LocalDate writtenOn;

    ArchivalExporter(JasperReportsContext context, LocalDate writtenOn) {
        super(context);
        this.writtenOn = writtenOn;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new Producer(createPdfProducerContext(), writtenOn);
    }

    private static final class Producer extends ClassicPdfProducer {

        private final LocalDate writtenOn;

        private Producer(PdfProducerContext context, LocalDate writtenOn) {
            super(context);
            this.writtenOn = writtenOn;
        }

        /** The dates are set before the XMP metadata, which repeats them. */
        @Override
        public PdfDocumentWriter createWriter(OutputStream stream) throws JRException {
            PdfDocumentWriter writer = super.createWriter(stream);
            var date = new PdfDate(
                    GregorianCalendar.from(writtenOn.atTime(LocalTime.NOON).atZone(AgencyCalendar.ZONE)));
            getPdfWriter().setCompressionLevel(COMPRESSION);
            PdfDictionary information = getPdfWriter().getInfo();
            information.put(PdfName.CREATIONDATE, date);
            information.put(PdfName.MODDATE, date);
            return writer;
        }

        @Override
        public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
            Font font = super.getFont(attributes, locale);
            BaseFont face = font.getBaseFont();
            if (face != null) {
                face.setIncludeCidSet(false);
                face.setCompressionLevel(COMPRESSION);
            }
            return font;
        }
    }
}
