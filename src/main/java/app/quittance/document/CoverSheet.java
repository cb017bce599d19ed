package app.quittance.document;

import java.util.List;

/**
 * The first sheet of a court packet: whose matter, before whom, for how much, and what follows on which page.
 *
 * @param fee what the registry asks, in words
 */
public record CoverSheet(CourtMatter matter, Debt debt, String fee, List<Entry> entries) implements CourtPaper {

    /** A part of the packet and the page on which it begins. */
    public record Entry(String title, int page) {}

    public CoverSheet {
        entries = List.copyOf(entries);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.COVER_SHEET;
    }
}
