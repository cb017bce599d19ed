package app.quittance.document.assembly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Takes pages out of a bound document into PDF/A-2b files of their own. */
public final class Splitter implements AutoCloseable {

    private final PDDocument whole;
    private final LocalDate on;

    public Splitter(byte[] whole, LocalDate on) throws IOException {
        this.whole = Loader.loadPDF(whole);
        this.on = on;
    }

    /** These pages, counted from 1, as files of at most so many bytes, halved as often as that takes; a page is never cut. */
    public List<byte[]> files(String title, int firstPage, int pages, long largest) throws IOException {
        byte[] file = file(title, firstPage, pages);
        if (file.length <= largest || pages == 1) return List.of(file);
        List<byte[]> files = new ArrayList<>(files(title, firstPage, pages / 2, largest));
        files.addAll(files(title, firstPage + pages / 2, pages - pages / 2, largest));
        return files;
    }

    private byte[] file(String title, int firstPage, int pages) throws IOException {
        try (PDDocument part = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (int index = firstPage - 1; index < firstPage - 1 + pages; index++) {
                PDPage page = whole.getPage(index);
                part.importPage(page).setResources(page.getResources());
            }
            part.getDocumentCatalog().setLanguage("fr-FR");
            return Archival.save(part, title, on);
        }
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
