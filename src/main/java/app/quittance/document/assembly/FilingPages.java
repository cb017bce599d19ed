package app.quittance.document.assembly;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * An exhibit as it goes to court: upright A4 pages with room for a stamp, PDF/A-2b. Its own drawing where that is sound and not
 * too heavy; else a picture of each page as it looks, with its words behind it so that it can still be searched.
 */
public final class FilingPages {

    private static final int HEAVY_BYTES_PER_PAGE = 1_500_000;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private FilingPages() {}

    /**
     * The pages of a PDF or a picture.
     *
     * @param mediaType as the file was found to be
     */
    public static byte[] of(byte[] bytes, String mediaType) throws IOException {
        try (PDDocument clean = ExhibitPages.clean(bytes, mediaType)) {
            int pages = clean.getNumberOfPages();
            byte[] drawn = Archival.save(clean, "", NO_DAY);
            boolean heavy = drawn.length > (long) pages * HEAVY_BYTES_PER_PAGE;
            return !heavy && Archival.isSound(drawn) ? drawn : pictured(drawn);
        }
    }

    private static byte[] pictured(byte[] drawn) throws IOException {
        try (PDDocument source = Loader.loadPDF(drawn);
                var pictures = new PDDocument()) {
            var renderer = new PDFRenderer(source);
            renderer.setSubsamplingAllowed(true);
            var words = new WordsBehind(pictures);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                PDRectangle size = source.getPage(i).getMediaBox();
                var page = new PDPage(size);
                pictures.addPage(page);
                try (var content = new PDPageContentStream(pictures, page)) {
                    content.drawImage(PagePicture.of(pictures, renderer, i), 0, 0, size.getWidth(), size.getHeight());
                    words.write(source, i, content);
                }
            }
            return Archival.save(pictures, "", NO_DAY);
        }
    }
}
