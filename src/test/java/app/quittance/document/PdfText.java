package app.quittance.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** What a person reads in a PDF, on one line with plain spaces. */
final class PdfText {

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    private PdfText() {}

    static String of(RenderedPdf pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ofPage(RenderedPdf pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in a rectangle of the first page, in millimetres from its upper left corner. */
    static String inArea(RenderedPdf pdf, double x, double y, double width, double height) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "area",
                    new Rectangle2D.Double(
                            x * POINTS_A_MILLIMETRE,
                            y * POINTS_A_MILLIMETRE,
                            width * POINTS_A_MILLIMETRE,
                            height * POINTS_A_MILLIMETRE));
            stripper.extractRegions(document.getPage(0));
            return plain(stripper.getTextForRegion("area"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
