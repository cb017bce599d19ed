package app.quittance.document;

import java.time.LocalDate;
import java.util.List;

/** The first sheet of a court packet: whose matter, before whom, for how much, and what follows on which page. */
public record CoverSheet(CourtMatter matter, Debt debt, List<Entry> entries) implements DocumentContent {

    /** A part of the packet and the page on which it begins. */
    public record Entry(String title, int page) {}

    public CoverSheet {
        entries = List.copyOf(entries);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.COVER_SHEET;
    }

    @Override
    public Audience audience() {
        return matter.audience();
    }

    @Override
    public LocalDate writtenOn() {
        return matter.writtenOn();
    }
}
