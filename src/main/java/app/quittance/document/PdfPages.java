package app.quittance.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks into a PDF page by page. */
public final class PdfPages {

    /** Enough to read a page of small print on a screen. */
    private static final int DPI = 110;

    private PdfPages() {}

    /** A bookmark, and the page that it leads to, counted from 1. */
    public record Heading(String title, int page) {}

    /** What its bookmarks name, and how many pages it has. */
    public record Contents(List<Heading> headings, int pages) {}

    public static Contents contents(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Heading> headings = new ArrayList<>();
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                for (PDOutlineItem item : outline.children()) {
                    int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
                    headings.add(new Heading(item.getTitle(), page));
                }
            }
            return new Contents(headings, document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a PDF of our own", e);
        }
    }

    /** A page as a PNG; empty where there is no such page. */
    public static Optional<byte[]> picture(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            if (page < 1 || page > document.getNumberOfPages()) return Optional.empty();
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            ImageIO.write(picture, "png", bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a page of a PDF of our own", e);
        }
    }
}
