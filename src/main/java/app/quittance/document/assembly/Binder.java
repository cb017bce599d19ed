package app.quittance.document.assembly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** Puts parts behind each other, then numbers the pages of the whole. */
public final class Binder {

    private static final COSName SUSPECTS = COSName.getPDFName("Suspects");
    private static final String EXHIBIT = "Pièce n°\u00a0";

    /** One part, a PDF/A; an exhibit has a number. */
    @SuppressWarnings("ArrayRecordComponent") // used once
    public record Part(String title, @Nullable String exhibit, byte[] bytes) {}

    private final PDDocument whole;
    private final Stamps stamps;
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final PDFMergerUtility merger = new PDFMergerUtility();

    private Binder(PDDocument whole, Stamps stamps) {
        this.whole = whole;
        this.stamps = stamps;
    }

    public static byte[] bind(String title, String footer, List<Part> parts, LocalDate on) throws IOException {
        try (PDDocument whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var binder = new Binder(whole, new Stamps(whole));
            for (Part part : parts) binder.add(part);
            binder.describe();
            binder.stamps.numberPages(footer);
            return Archival.save(whole, title, on);
        }
    }

    private void add(Part part) throws IOException {
        int first = whole.getNumberOfPages();
        if (part.exhibit() == null) {
            try (PDDocument paper = Loader.loadPDF(part.bytes())) {
                paper.getDocumentCatalog().setDocumentOutline(null);
                merger.appendDocument(whole, paper);
            }
            bookmark(part.title(), first);
        } else {
            String stamp = EXHIBIT + part.exhibit();
            try (PDDocument exhibit = Loader.loadPDF(part.bytes())) {
                merger.appendDocument(whole, exhibit);
            }
            stamps.stamp(stamp, first, whole.getNumberOfPages() - first);
            bookmark(stamp + " – " + part.title(), first);
        }
    }

    private void bookmark(String title, int page) {
        var destination = new PDPageFitDestination();
        destination.setPage(whole.getPage(page));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        bookmarks.addLast(item);
    }

    private void describe() {
        var catalog = whole.getDocumentCatalog();
        catalog.setDocumentOutline(bookmarks);
        catalog.setLanguage("fr-FR");
        // Merging writes that nothing in the tags is suspect, which is the default and which some readers complain of.
        if (catalog.getMarkInfo() != null) catalog.getMarkInfo().getCOSObject().removeItem(SUSPECTS);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
