package app.quittance.document;

import java.util.List;

/** The schedule of exhibits joined to a petition (CPC 1407). */
public record ExhibitSchedule(CourtMatter matter, List<Exhibit> exhibits) implements CourtPaper {

    public ExhibitSchedule {
        exhibits = List.copyOf(exhibits);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.EXHIBIT_SCHEDULE;
    }
}
