package app.quittance.document;

import java.time.LocalDate;
import java.util.List;

/** The schedule of exhibits joined to a petition (CPC 1407). */
public record ExhibitSchedule(CourtMatter matter, List<Exhibit> exhibits) implements DocumentContent {

    public ExhibitSchedule {
        exhibits = List.copyOf(exhibits);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.EXHIBIT_SCHEDULE;
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
