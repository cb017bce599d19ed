package app.quittance.document;

import app.quittance.document.assembly.Binder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds documents into one PDF/A-2b: papers as they are, exhibits on clean pages of their own with their number stamped on
 * each, every page numbered, a bookmark for every part. What an exhibit's PDF might do (scripts, links, forms) stays
 * behind: only what it shows is taken.
 */
public final class PdfAssembly {

    private final String title;
    private final String footer;
    private final List<Binder.Part> parts = new ArrayList<>();
    private final List<BoundPart> contents = new ArrayList<>();
    private int pages;

    /**
     * @param title of the whole, shown by readers
     * @param footer printed before the number of each page: "Dossier 2026-000417"
     */
    public PdfAssembly(String title, String footer) {
        this.title = title;
        this.footer = footer;
    }

    /** Adds a paper that the program drew up. */
    public PdfAssembly add(String partTitle, RenderedPdf paper) {
        return add(new Binder.Part(partTitle, null, paper.bytes()), paper.pages());
    }

    /** Adds a paper that was received, unstamped: a power that came back signed. */
    public PdfAssembly add(String partTitle, FilingCopy copy) {
        return add(new Binder.Part(partTitle, null, copy.bytes()), copy.pages());
    }

    /** Adds an exhibit; "6.1 a" is stamped as « Pièce n° 6.1 a ». */
    public PdfAssembly addExhibit(String number, String exhibitTitle, FilingCopy copy) {
        return add(new Binder.Part(exhibitTitle, number, copy.bytes()), copy.pages());
    }

    /** The page on which the next part begins, for a table of what follows. */
    public int nextPage() {
        return pages + 1;
    }

    /** What was added, in its order: of which the whole is made. */
    public List<BoundPart> contents() {
        return List.copyOf(contents);
    }

    /** Binds what was added. The same parts give the same bytes. */
    public RenderedPdf bind(LocalDate on) {
        if (parts.isEmpty()) throw new IllegalStateException("Nothing was added to " + title);
        try {
            return RenderedPdf.of(Binder.bind(title, footer, parts, on), pages);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot bind " + title, e);
        }
    }

    private PdfAssembly add(Binder.Part part, int count) {
        parts.add(part);
        contents.add(new BoundPart(
                part.title(),
                Optional.ofNullable(part.exhibit()),
                nextPage(),
                count,
                RenderedPdf.sha256(part.bytes())));
        pages += count;
        return this;
    }
}
